import assert from 'node:assert/strict'
import { concat, encodeAbiParameters, encodeFunctionData, zeroAddress, type Hex } from 'viem'
import { on, type Case } from '../case.js'
import { failed, landed, refused, reverted, succeeded } from '../expect.js'
import { answer, ping } from '../target.js'
import {
  accountAbi,
  addresses,
  encodeExecute,
  hook,
  hookFlags,
  limitData,
  moduleAbi,
  paymasterData,
  signerData,
} from '../wire.js'
import {
  act,
  asOwner,
  buildOperation,
  encodeInstallation,
  fundedKey,
  handle,
  newAccount,
  newSession,
  revertOf,
  send,
  type World,
} from '../world.js'

const preUserOpValidationHook: Hex = '0x2a3d428c'
const preSignatureValidationHook: Hex = '0x3f41826e'
const validateSignature: Hex = '0xe7db7f7e'

const hash: Hex = `0x${'42'.repeat(32)}`

const signatureFailure = (world: World, account: Hex, signature: Hex) =>
  revertOf(world, {
    from: world.bundler.address,
    to: account,
    data: encodeFunctionData({
      abi: accountAbi,
      functionName: 'isValidSignature',
      args: [hash, signature],
    }),
  })

/** Errors of section 11 that no other section meets. */
export const errors: readonly Case[] = [
  on('5.2/empty', '0xFF and nothing else', async (world) => {
    const session = await newSession(world)
    const op = await buildOperation(world, session, { calls: [ping(world)] })
    refused(
      await handle(world, { ...op, signature: '0xff' }),
      'AA23',
      'UserOpValidationFunctionReverted',
      'InvalidSignatureType',
    )
    landed(await handle(world, op))
  }),
  on('5.2/empty', '0xFF and nothing else, of the owner', async (world) => {
    const account = await newAccount(world)
    const owner = { account, entityId: 0, key: account.owner, executionHooks: false, options: 1 }
    const op = await buildOperation(world, owner, { calls: [ping(world)] })
    refused(await handle(world, { ...op, signature: '0xff' }), 'AA23', 'InvalidSignatureType')
    landed(await handle(world, op))
  }),
  on('5.2/nothing', 'no bytes', async (world) => {
    const session = await newSession(world)
    const op = await buildOperation(world, session, { calls: [ping(world)] })
    refused(await handle(world, { ...op, signature: '0x' }), 'AA23', 'Panic')
    landed(await handle(world, op))
  }),
  on('5.6/hook-limit', 'the 256th validation hook', async (world) => {
    const account = await newAccount(world)
    const add = (first: number, count: number) =>
      asOwner(
        world,
        account,
        encodeInstallation({
          entityId: 7,
          selectors: [],
          hooks: Array.from({ length: count }, (_, i) =>
            hook(world.recorder, first + i, hookFlags.validation),
          ),
        }),
      )
    for (const first of [0, 85, 170]) succeeded(await add(first, 85))
    failed(await add(255, 1), 'ValidationAssocHookLimitExceeded')
    const execution = encodeInstallation({
      entityId: 7,
      selectors: [],
      hooks: [hook(world.recorder, 1, hookFlags.pre)],
    })
    succeeded(await asOwner(world, account, execution))
  }),
  on('5.6/aggregator', 'an authorizer that is an address', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(world.recorder, 1, hookFlags.validation)],
    })
    landed(await act(world, session, { calls: [ping(world)] }))
    const data = encodeAbiParameters([{ type: 'uint256' }], [BigInt(world.target)])
    await answer(world, preUserOpValidationHook, 1, false, data)
    refused(await act(world, session, { calls: [ping(world)] }), 'AA23', 'UnexpectedAggregator')
  }),
  on('5.6/hook-says-invalid', 'an authorizer of 1', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(world.recorder, 1, hookFlags.validation)],
    })
    landed(await act(world, session, { calls: [ping(world)] }))
    const data = encodeAbiParameters([{ type: 'uint256' }], [1n])
    await answer(world, preUserOpValidationHook, 1, false, data)
    refused(await act(world, session, { calls: [ping(world)] }), 'AA24')
  }),
  on('5.8/hook-reverts', 'a hook that refuses', async (world) => {
    const { account } = await newSession(world, {
      flags: 3,
      hooks: [hook(world.recorder, 1, hookFlags.validation)],
      module: world.recorder,
      installData: '0x',
    })
    const signature = concat(['0x00', '0x00000007', '0xff'])
    const valid = await world.client.readContract({
      address: account.address,
      abi: accountAbi,
      functionName: 'isValidSignature',
      args: [hash, signature],
    })
    assert.equal(valid, '0x1626ba7e')
    await answer(world, preSignatureValidationHook, 1, true, '0x')
    const { names } = await signatureFailure(world, account.address, signature)
    assert.deepEqual(names, ['PreSignatureValidationHookReverted'])
  }),
  on('5.8/module-reverts', 'a module that reverts', async (world) => {
    const { account } = await newSession(world, {
      flags: 3,
      module: world.recorder,
      installData: '0x',
    })
    const signature = concat(['0x00', '0x00000007', '0xff'])
    await answer(world, validateSignature, 7, true, '0x')
    const { names } = await signatureFailure(world, account.address, signature)
    assert.deepEqual(names, ['SignatureValidationFunctionReverted'])
  }),
  on('5.9/owner-mismatch', 'a stranger as entity 0', async (world) => {
    const account = await newAccount(world)
    const as = async (from: Parameters<typeof send>[1]) =>
      send(world, from, {
        to: account.address,
        data: encodeFunctionData({
          abi: accountAbi,
          functionName: 'executeWithRuntimeValidation',
          args: [encodeExecute(ping(world)), '0x0100000000ff'],
        }),
      })
    failed(await as(await fundedKey(world.client)), 'FallbackSignerMismatch')
    succeeded(await as(account.owner))
  }),
  on('6/paymaster-zero', 'the zero address', async (world) => {
    const account = await newAccount(world)
    const key = await fundedKey(world.client)
    const install = (paymaster: Hex) =>
      asOwner(
        world,
        account,
        encodeInstallation({
          entityId: 7,
          installData: signerData(7, key.address),
          hooks: [
            hook(addresses.paymasterGuard, 1, hookFlags.validation, paymasterData(1, paymaster)),
          ],
        }),
      )
    failed(await install(zeroAddress), 'ModuleInstallCallbackFailed', 'InvalidPaymaster')
    succeeded(await install(world.target))
  }),
  ...(['nativeTokenLimit', 'allowlist'] as const).map((module) =>
    on('6/post-hooks', module, async (world) => {
      const session = await newSession(world, {
        hooks: [hook(addresses[module], 1, hookFlags.post)],
      })
      reverted(await act(world, session, { calls: [ping(world)] }), [
        'PostExecHookReverted',
        'NotImplemented',
      ])
      const able = await newSession(world, {
        hooks: [
          hook(
            addresses[module],
            1,
            hookFlags.pre,
            module === 'allowlist' ? '0x' : limitData(1, 1n),
          ),
        ],
      })
      landed(await act(world, able, { calls: [ping(world)] }))
    }),
  ),
  on('6.2/limit-of-nothing', 'updateLimits and an input', async (world) => {
    const account = await newAccount(world)
    const update = (token: Hex) =>
      send(world, account.owner, {
        to: addresses.allowlist,
        data: encodeFunctionData({
          abi: moduleAbi,
          functionName: 'updateLimits',
          args: [1, token, true, 5n],
        }),
      })
    failed(await update(zeroAddress), 'ERC20NotAllowed')
    succeeded(await update(world.token))
  }),
]
