import assert from 'node:assert/strict'
import { encodeFunctionData, getAddress, keccak256, parseAbi, toHex, type Hex } from 'viem'
import { on, type Case } from '../case.js'
import { failed, landed, refused, succeeded } from '../expect.js'
import { answer, recorded } from '../target.js'
import { accountAbi } from '../wire.js'
import {
  act,
  asOwner,
  fundedKey,
  newAccount,
  newSession,
  send,
  type Account,
  type World,
} from '../world.js'

const abi = parseAbi(['function ping(uint256) returns (uint256)'])
const selector: Hex = '0x773acdef'
const preExecutionHook: Hex = '0xed6dfb13'
const call = encodeFunctionData({ abi, functionName: 'ping', args: [1n] })

type Parts = {
  isOpen?: boolean
  isGlobal?: boolean
  hooks?: readonly { entityId: number; isPreHook: boolean; isPostHook: boolean }[]
  interfaceIds?: readonly Hex[]
}

const change = (
  world: World,
  account: Account,
  functionName: 'installExecution' | 'uninstallExecution',
  { isOpen = false, isGlobal = false, hooks = [], interfaceIds = [] }: Parts = {},
) =>
  asOwner(
    world,
    account,
    encodeFunctionData({
      abi: accountAbi,
      functionName,
      args: [
        world.recorder,
        {
          executionFunctions: [
            {
              executionSelector: selector,
              skipRuntimeValidation: isOpen,
              allowGlobalValidation: isGlobal,
            },
          ],
          executionHooks: hooks.map((hook) => ({ executionSelector: selector, ...hook })),
          interfaceIds,
        },
        '0x',
      ],
    }),
  )

const executionData = ({ client }: World, { address }: Account) =>
  client.readContract({
    address,
    abi: accountAbi,
    functionName: 'getExecutionData',
    args: [selector],
  })

/** Functions that a module adds to the account. */
export const executionModules: readonly Case[] = [
  on('4.2/install-execution', 'a function comes and goes', async (world) => {
    const account = await newAccount(world)
    const stranger = () => send(world, world.bundler, { to: account.address, data: call })
    failed(await stranger(), 'UnrecognizedFunction')
    succeeded(await change(world, account, 'installExecution', { isOpen: true }))
    succeeded(await stranger())
    const { module } = await executionData(world, account)
    assert.equal(module, getAddress(world.recorder))
    succeeded(await change(world, account, 'uninstallExecution', { isOpen: true }))
    failed(await stranger(), 'UnrecognizedFunction')
  }),
  on('4.2/install-execution', 'its events', async (world) => {
    const account = await newAccount(world)
    const manifest = '((bytes4,bool,bool)[],(bytes4,uint32,bool,bool)[],bytes4[])'
    const topics = async (functionName: 'installExecution' | 'uninstallExecution') => {
      const { receipt } = await change(world, account, functionName)
      return receipt.logs
        .filter(({ address }) => getAddress(address) === account.address)
        .map((log) => log.topics[0])
    }
    assert.deepEqual(await topics('installExecution'), [
      keccak256(toHex(`ExecutionInstalled(address,${manifest})`)),
    ])
    assert.deepEqual(await topics('uninstallExecution'), [
      keccak256(toHex(`ExecutionUninstalled(address,bool,${manifest})`)),
    ])
  }),
  on('4.2/install-execution', 'its interfaces', async (world) => {
    const account = await newAccount(world)
    const interfaceIds: Hex[] = ['0x12345678']
    const supports = () =>
      world.client.readContract({
        address: account.address,
        abi: accountAbi,
        functionName: 'supportsInterface',
        args: ['0x12345678'],
      })
    assert.equal(await supports(), false)
    succeeded(await change(world, account, 'installExecution', { interfaceIds }))
    assert.equal(await supports(), true)
    succeeded(await change(world, account, 'uninstallExecution', { interfaceIds }))
    assert.equal(await supports(), false)
  }),
  on('4.2/install-execution-hooks', 'hooks of a selector', async (world) => {
    const account = await newAccount(world)
    const hooks = [{ entityId: 21, isPreHook: true, isPostHook: false }]
    succeeded(await change(world, account, 'installExecution', { isOpen: true, hooks }))
    const { executionHooks } = await executionData(world, account)
    assert.equal(executionHooks.length, 1)
    const stranger = () => send(world, world.bundler, { to: account.address, data: call })
    const { receipt } = await stranger()
    assert.equal(recorded(receipt.logs).length, 2)
    await answer(world, preExecutionHook, 21, true, '0x')
    failed(await stranger(), 'PreExecHookReverted')
  }),
  on('4.2/execution-runtime', 'a stranger, the owner and a session', async (world) => {
    const account = await newAccount(world)
    succeeded(await change(world, account, 'installExecution'))
    const stranger = await fundedKey(world.client)
    failed(
      await send(world, stranger, { to: account.address, data: call }),
      'ValidationFunctionMissing',
    )
    const able = await newSession(world, { account, entityId: 7, selectors: [selector] })
    const unable = await newSession(world, { account, entityId: 8 })
    landed(await act(world, able, { callData: call }))
    refused(await act(world, unable, { callData: call }), 'AA23', 'ValidationFunctionMissing')
  }),
  ...([true, false] as const).map((isGlobal) =>
    on('4.2/execution-global', isGlobal ? 'allowed' : 'not allowed', async (world) => {
      const account = await newAccount(world)
      succeeded(await change(world, account, 'installExecution', { isGlobal }))
      assert.equal((await executionData(world, account)).allowGlobalValidation, isGlobal)
      const session = await newSession(world, { account, flags: 5, selectors: [] })
      const outcome = await act(world, session, { callData: call })
      if (isGlobal) landed(outcome)
      else refused(outcome, 'AA23', 'ValidationFunctionMissing')
      const owner = await asOwner(world, account, call)
      if (isGlobal) succeeded(owner)
      else failed(owner, 'ValidationFunctionMissing')
    }),
  ),
]
