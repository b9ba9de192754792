import assert from 'node:assert/strict'
import {
  decodeAbiParameters,
  decodeFunctionData,
  encodeAbiParameters,
  encodeFunctionData,
  parseAbi,
  parseAbiParameters,
  type Hex,
} from 'viem'
import { on, type Case } from '../case.js'
import { landed, refused, reverted, succeeded } from '../expect.js'
import { answer, ping, pings, recorded } from '../target.js'
import {
  accountAbi,
  addresses,
  allowlistData,
  encodeExecute,
  hook,
  hookFlags,
  wrap,
} from '../wire.js'
import {
  act,
  asOwner,
  encodeInstallation,
  executeSelector,
  newAccount,
  newSession,
  ownerOf,
  send,
  type World,
} from '../world.js'

const hookAbi = parseAbi([
  'function onInstall(bytes data)',
  'function preExecutionHook(uint32 entityId, address sender, uint256 value, bytes data) returns (bytes)',
  'function postExecutionHook(uint32 entityId, bytes context)',
])
const preUserOpValidationHook: Hex = '0x2a3d428c'
const preExecutionHook: Hex = '0xed6dfb13'

/** What each recorded hook was called with. */
async function hookCalls(world: World, hash: Hex) {
  const { logs } = await world.client.getTransactionReceipt({ hash })
  return recorded(logs).map(({ data }) => decodeFunctionData({ abi: hookAbi, data }))
}

const word = (value: bigint): Hex => encodeAbiParameters([{ type: 'uint256' }], [value])

export const hooks: readonly Case[] = [
  on('5.3/hook-data', 'what a pre-execution hook sees', async (world) => {
    const session = await newSession(world, { hooks: [hook(world.recorder, 3, hookFlags.pre)] })
    const call = encodeExecute(ping(world))
    const outcome = await act(world, session, { calls: [ping(world)] })
    landed(outcome)
    const [wrapped] = await hookCalls(world, outcome.transactionHash)
    assert.equal(wrapped?.functionName, 'preExecutionHook')
    const seen = decodeFunctionData({ abi: accountAbi, data: wrapped.args[3] })
    assert.equal(seen.functionName, 'executeUserOp')
    assert.equal(seen.args[0].callData, wrap(call))

    const data = encodeFunctionData({
      abi: accountAbi,
      functionName: 'executeWithRuntimeValidation',
      args: [call, '0x0000000007ff'],
    })
    const { receipt } = await send(world, session.key, { to: session.account.address, data })
    const [bare] = await hookCalls(world, receipt.transactionHash)
    assert.equal(bare?.functionName, 'preExecutionHook')
    assert.deepEqual(bare.args.slice(1), [session.key.address, 0n, call])
  }),
  on('5.3/double-wrap', 'executeUserOp in executeUserOp', async (world) => {
    const session = await newSession(world)
    const callData = wrap(wrap(encodeExecute(ping(world))))
    refused(await act(world, session, { callData }), 'AA23', 'ValidationFunctionMissing')
    const outcome = await act(world, ownerOf(session.account), { callData })
    reverted(outcome, [])
    assert.equal(await pings(world, session.account), 0)
  }),
  on('5.5/pre-post', 'the context of a hook that is both', async (world) => {
    const session = await newSession(world, { hooks: [hook(world.recorder, 3, 6)] })
    const context = encodeAbiParameters(parseAbiParameters('bytes'), ['0xabcd'])
    await answer(world, preExecutionHook, 3, false, context)
    const outcome = await act(world, session, { calls: [ping(world)] })
    landed(outcome)
    const [pre, post] = await hookCalls(world, outcome.transactionHash)
    assert.equal(pre?.functionName, 'preExecutionHook')
    assert.equal(post?.functionName, 'postExecutionHook')
    assert.deepEqual(post.args, [3, '0xabcd'])
  }),
  on('5.5/post-order', 'three post hooks', async (world) => {
    const session = await newSession(world, {
      hooks: [3, 1, 2].map((entityId) => hook(world.recorder, entityId, hookFlags.post)),
    })
    const outcome = await act(world, session, { calls: [ping(world)] })
    landed(outcome)
    const calls = await hookCalls(world, outcome.transactionHash)
    assert.deepEqual(
      calls.map(({ args }) => args[0]),
      [2, 1, 3],
    )
  }),
  on('5.6/install-order', 'hooks, then the module, then the event', async (world) => {
    const account = await newAccount(world)
    const { receipt } = await asOwner(
      world,
      account,
      encodeInstallation({
        module: world.recorder,
        entityId: 7,
        installData: word(9n),
        hooks: [
          hook(world.recorder, 3, hookFlags.pre, word(1n)),
          hook(world.recorder, 1, hookFlags.validation, word(2n)),
          hook(world.recorder, 2, hookFlags.pre, word(3n)),
        ],
      }),
    )
    const order = recorded(receipt.logs).map(({ data }) => {
      const { args } = decodeFunctionData({ abi: hookAbi, data })
      return decodeAbiParameters([{ type: 'uint256' }], args[0] as Hex)[0]
    })
    assert.deepEqual(order, [1n, 2n, 3n, 9n])
    const last = receipt.logs.at(-1)
    assert.equal(last?.address, account.address.toLowerCase())
    assert.equal(last?.topics[0]?.slice(0, 10), '0xc36a2804')
  }),
  on('5.6/first-failing', 'two hooks that refuse', async (world) => {
    const allow = hook(addresses.allowlist, 1, hookFlags.validation, allowlistData(1, []))
    const recorder = hook(world.recorder, 2, hookFlags.validation)
    await answer(world, preUserOpValidationHook, 2, true, '0xa9ad62f8')
    for (const [order, name] of [
      [[allow, recorder], 'AddressNotAllowed'],
      [[recorder, allow], '0xa9ad62f8'],
    ] as const) {
      const session = await newSession(world, { hooks: order })
      refused(
        await act(world, session, { calls: [ping(world)] }),
        'AA23',
        'PreUserOpValidationHookReverted',
        name,
      )
    }
  }),
  on('5.6/owner-hooks', 'a hook for the owner, under the module 0', async (world) => {
    const account = await newAccount(world)
    const module = '0x0000000000000000000000000000000000000000'
    const allow = allowlistData(1, [{ target: world.token, selectors: [] }])
    succeeded(
      await asOwner(
        world,
        account,
        encodeInstallation({
          module,
          entityId: 0,
          selectors: [],
          hooks: [hook(addresses.allowlist, 1, hookFlags.validation, allow)],
        }),
      ),
    )
    refused(
      await act(world, ownerOf(account), { calls: [ping(world)] }),
      'AA23',
      'PreUserOpValidationHookReverted',
      'AddressNotAllowed',
    )
  }),
  on('5.6/self-batch-plain', 'a plain transfer to the account', async (world) => {
    const session = await newSession(world, { selectors: [executeSelector, '0x34fcd5be'] })
    const { address } = session.account
    const outcome = await act(world, session, {
      calls: [{ to: address, value: 1n }, ping(world)],
    })
    refused(outcome, 'AA23')
  }),
]
