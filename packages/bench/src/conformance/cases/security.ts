import assert from 'node:assert/strict'
import { encodeFunctionData, parseEther, slice, zeroAddress, type Hex } from 'viem'
import { on, type Case } from '../case.js'
import { landed, refused, reverted } from '../expect.js'
import { mint, ping, transfer } from '../target.js'
import {
  accountAbi,
  addresses,
  allowlistData,
  encodeExecuteBatch,
  entryPoint,
  entryPointAbi,
  globalBit,
  hook,
  hookFlags,
  limitData,
  moduleAbi,
  nonceKey,
  signerData,
  singleSignerAbi,
  webAuthnAbi,
} from '../wire.js'
import {
  act,
  encodeInstallation,
  fundedKey,
  maxCost,
  maxFeePerGas,
  newSession,
  ownerOf,
  session,
  type World,
} from '../world.js'

const onlyTarget = (world: World): Hex =>
  hook(addresses.allowlist, 1, hookFlags.validation, allowlistData(1, [{ target: world.target }]))

/** Every function of the modules that changes what a session may do. */
const setters = [
  [
    'nativeTokenLimit',
    'updateLimits',
    encodeFunctionData({ abi: moduleAbi, functionName: 'updateLimits', args: [1, 9n] }),
  ],
  [
    'nativeTokenLimit',
    'updateSpecialPaymaster',
    encodeFunctionData({
      abi: moduleAbi,
      functionName: 'updateSpecialPaymaster',
      args: [zeroAddress, true],
    }),
  ],
  [
    'timeRange',
    'setTimeRange',
    encodeFunctionData({ abi: moduleAbi, functionName: 'setTimeRange', args: [1, 0, 1] }),
  ],
  [
    'allowlist',
    'updateLimits',
    encodeFunctionData({
      abi: moduleAbi,
      functionName: 'updateLimits',
      args: [1, addresses.timeRange, true, 9n],
    }),
  ],
  [
    'allowlist',
    'setAddressAllowlist',
    encodeFunctionData({
      abi: moduleAbi,
      functionName: 'setAddressAllowlist',
      args: [1, addresses.timeRange, true, false, false],
    }),
  ],
  [
    'allowlist',
    'setSelectorAllowlist',
    encodeFunctionData({
      abi: moduleAbi,
      functionName: 'setSelectorAllowlist',
      args: [1, addresses.timeRange, '0x12345678', true],
    }),
  ],
  [
    'allowlist',
    'updateAllowlist',
    encodeFunctionData({ abi: moduleAbi, functionName: 'updateAllowlist', args: [1, []] }),
  ],
  [
    'allowlist',
    'deleteAllowlist',
    encodeFunctionData({ abi: moduleAbi, functionName: 'deleteAllowlist', args: [1, []] }),
  ],
  [
    'singleSigner',
    'transferSigner',
    encodeFunctionData({
      abi: singleSignerAbi,
      functionName: 'transferSigner',
      args: [7, addresses.timeRange],
    }),
  ],
  [
    'webAuthn',
    'transferSigner',
    encodeFunctionData({ abi: webAuthnAbi, functionName: 'transferSigner', args: [7, 1n, 2n] }),
  ],
] as const

/** Each escape works without its guard, and the guard closes it. */
export const security: readonly Case[] = [
  ...([false, true] as const).map((guarded) =>
    on('10/no-allowlist', guarded ? 'with an allowlist' : 'without', async (world) => {
      const limit = hook(addresses.nativeTokenLimit, 1, hookFlags.pre, limitData(1, 5n))
      const subject = await newSession(world, {
        hooks: guarded ? [onlyTarget(world), limit] : [limit],
      })
      const data = encodeFunctionData({
        abi: moduleAbi,
        functionName: 'updateLimits',
        args: [1, parseEther('1')],
      })
      const raise = await act(world, subject, { calls: [{ to: addresses.nativeTokenLimit, data }] })
      const spend = await act(world, subject, { calls: [ping(world, 6n)] })
      if (guarded) {
        refused(raise, 'AA23', 'PreUserOpValidationHookReverted', 'AddressNotAllowed')
        reverted(spend, ['PreExecHookReverted', 'ExceededNativeTokenLimit'])
      } else {
        landed(raise)
        landed(spend)
      }
    }),
  ),
  ...([false, true] as const).map((guarded) =>
    on('10/entry-point', guarded ? 'with an allowlist' : 'without', async (world) => {
      const subject = await newSession(world, { hooks: guarded ? [onlyTarget(world)] : [] })
      const { address } = subject.account
      const deposit = parseEther('2')
      const fund = encodeFunctionData({
        abi: entryPointAbi,
        functionName: 'depositTo',
        args: [address],
      })
      landed(
        await act(world, ownerOf(subject.account), {
          calls: [{ to: entryPoint, value: deposit, data: fund }],
        }),
      )
      const thief = (await fundedKey(world.client)).address
      const data = encodeFunctionData({
        abi: entryPointAbi,
        functionName: 'withdrawTo',
        args: [thief, parseEther('1')],
      })
      const before = await world.client.getBalance({ address: thief })
      const outcome = await act(world, subject, { calls: [{ to: entryPoint, data }] })
      const stolen = (await world.client.getBalance({ address: thief })) - before
      if (guarded) refused(outcome, 'AA23', 'PreUserOpValidationHookReverted', 'AddressNotAllowed')
      else landed(outcome)
      assert.equal(stolen, guarded ? 0n : parseEther('1'))
    }),
  ),
  ...([5, 1] as const).map((flags) =>
    on('10/global-escalation', flags === 5 ? 'global' : 'not global', async (world) => {
      const subject = await newSession(world, {
        flags,
        selectors: flags === 5 ? [] : ['0xb61d27f6'],
        hooks: [onlyTarget(world)],
      })
      const key = await fundedKey(world.client)
      const callData = encodeInstallation({
        entityId: 9,
        flags: 5,
        selectors: [],
        installData: signerData(9, key.address),
      })
      const outcome = await act(world, subject, { callData })
      if (flags === 1) {
        refused(outcome, 'AA23', 'ValidationFunctionMissing')
        return
      }
      landed(outcome)
      const root = session({ account: subject.account, entityId: 9, key, hooks: [], flags: 5 })
      landed(await act(world, root, { calls: [{ to: key.address, value: 1n }] }))
    }),
  ),
  ...([['0x30009d52'], ['0xb61d27f6']] as const).map((selectors) =>
    on('10/owner-swap', `with ${selectors[0]}`, async (world) => {
      const subject = await newSession(world, { selectors })
      const thief = await fundedKey(world.client)
      const callData = encodeFunctionData({
        abi: accountAbi,
        functionName: 'updateFallbackSignerData',
        args: [thief.address, false],
      })
      const outcome = await act(world, subject, { callData })
      if (selectors[0] === '0xb61d27f6') {
        refused(outcome, 'AA23', 'ValidationFunctionMissing')
        return
      }
      landed(outcome)
      const taken = ownerOf({ ...subject.account, owner: thief })
      landed(await act(world, taken, { calls: [{ to: thief.address, value: 1n }] }))
    }),
  ),
  ...([false, true] as const).map((guarded) =>
    on('10/unrestricted-value', guarded ? 'with the hook' : 'without', async (world) => {
      const native = hook(addresses.nativeTokenLimit, 1, hookFlags.pre)
      const subject = await newSession(world, {
        hooks: guarded ? [onlyTarget(world), native] : [onlyTarget(world)],
      })
      const outcome = await act(world, subject, { calls: [ping(world, parseEther('5'))] })
      if (guarded) reverted(outcome, ['PreExecHookReverted', 'ExceededNativeTokenLimit'])
      else landed(outcome)
    }),
  ),
  ...([false, true] as const).map((guarded) =>
    on('10/gas-burn', guarded ? 'with a budget' : 'without', async (world) => {
      const budget = hook(
        addresses.nativeTokenLimit,
        2,
        hookFlags.validation,
        limitData(2, parseEther('0.001')),
      )
      const subject = await newSession(world, { hooks: guarded ? [budget] : [] })
      const gasFees: Hex = `0x${(maxFeePerGas * 100n).toString(16).padStart(32, '0').repeat(2)}`
      const outcome = await act(world, subject, { calls: [ping(world)], overrides: { gasFees } })
      if (guarded) {
        refused(outcome, 'AA23', 'PreUserOpValidationHookReverted', 'ExceededNativeTokenLimit')
        return
      }
      landed(outcome)
      assert.ok(outcome.cost > parseEther('0.001'))
    }),
  ),
  ...setters.map(([module, name, data]) =>
    on('10/module-setters', `${module}.${name}`, async (world) => {
      const free = await newSession(world)
      // As a target, or as a function on any contract: either is enough.
      const wildcard = await newSession(world, {
        hooks: [
          hook(
            addresses.allowlist,
            1,
            hookFlags.validation,
            allowlistData(1, [{ target: zeroAddress, selectors: [slice(data, 0, 4)] }]),
          ),
        ],
      })
      const guarded = await newSession(world, { hooks: [onlyTarget(world)] })
      const what = { calls: [{ to: addresses[module], data }] }
      landed(await act(world, free, what))
      landed(await act(world, wildcard, what))
      refused(
        await act(world, guarded, what),
        'AA23',
        'PreUserOpValidationHookReverted',
        'AddressNotAllowed',
      )
    }),
  ),
  ...([false, true] as const).map((guarded) =>
    on('10/increment-nonce', guarded ? 'with an allowlist' : 'without', async (world) => {
      const subject = await newSession(world, { hooks: guarded ? [onlyTarget(world)] : [] })
      const ownerKey = nonceKey(0, globalBit)
      const data = encodeFunctionData({
        abi: entryPointAbi,
        functionName: 'incrementNonce',
        args: [ownerKey],
      })
      const outcome = await act(world, subject, { calls: [{ to: entryPoint, data }] })
      if (guarded) refused(outcome, 'AA23', 'PreUserOpValidationHookReverted', 'AddressNotAllowed')
      else landed(outcome)
      const next = await world.client.readContract({
        address: entryPoint,
        abi: entryPointAbi,
        functionName: 'getNonce',
        args: [subject.account.address, ownerKey],
      })
      assert.equal(next & 0xffffffffn, guarded ? 0n : 1n)
    }),
  ),
  on('10/other-tokens', 'a token without a limit', async (world) => {
    const limit = allowlistData(1, [{ target: world.token, limit: 5n }])
    const other = { ...world, token: world.contracts.testToken }
    const exec = hook(addresses.allowlist, 1, hookFlags.pre)
    const listed = hook(addresses.allowlist, 1, hookFlags.validation, limit)
    const open = await newSession(world, {
      hooks: [hook(addresses.allowlist, 1, hookFlags.pre, limit)],
    })
    const closed = await newSession(world, { hooks: [listed, exec] })
    for (const { account } of [open, closed]) await mint(other, account.address, 100n)
    landed(await act(world, open, { calls: [transfer(other, world.target, 100n)] }))
    refused(
      await act(world, closed, { calls: [transfer(other, world.target, 100n)] }),
      'AA23',
      'PreUserOpValidationHookReverted',
      'AddressNotAllowed',
    )
  }),
  on('10/griefing', 'failing operations cost gas until a budget ends', async (world) => {
    const value = hook(addresses.nativeTokenLimit, 1, hookFlags.pre)
    const budget = hook(
      addresses.nativeTokenLimit,
      2,
      hookFlags.validation,
      limitData(2, maxCost * 2n),
    )
    const what = { calls: [ping(world, 1n)] }
    const failing = ['PreExecHookReverted', 'ExceededNativeTokenLimit']
    const free = await newSession(world, { hooks: [value] })
    for (let i = 0; i < 3; ++i) reverted(await act(world, free, what), failing)
    const bounded = await newSession(world, { hooks: [budget, value] })
    for (let i = 0; i < 2; ++i) reverted(await act(world, bounded, what), failing)
    refused(
      await act(world, bounded, what),
      'AA23',
      'PreUserOpValidationHookReverted',
      'ExceededNativeTokenLimit',
    )
  }),
  ...([false, true] as const).map((inBatch) =>
    on(
      '10/batched-create',
      inBatch ? 'in a batch to the account, uncounted' : 'alone, counted',
      async (world) => {
        const subject = await newSession(world, {
          selectors: ['0x34fcd5be', '0x5998db5c'],
          hooks: [hook(addresses.nativeTokenLimit, 1, hookFlags.pre)],
        })
        const { address } = subject.account
        const create = encodeFunctionData({
          abi: accountAbi,
          functionName: 'performCreate',
          args: [parseEther('1'), '0x5f5ff3', false, `0x${'00'.repeat(32)}`],
        })
        const before = await world.client.getBalance({ address })
        const outcome = await act(world, subject, {
          callData: inBatch ? encodeExecuteBatch([{ to: address, data: create }]) : create,
        })
        const spent = before - (await world.client.getBalance({ address }))
        if (inBatch) landed(outcome)
        else reverted(outcome, ['PreExecHookReverted', 'ExceededNativeTokenLimit'])
        assert.equal(spent > parseEther('1'), inBatch)
      },
    ),
  ),
]
