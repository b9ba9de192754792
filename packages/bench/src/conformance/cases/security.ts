import assert from 'node:assert/strict'
import { encodeFunctionData, parseEther, type Hex } from 'viem'
import { on, type Case } from '../case.js'
import { landed, refused, reverted } from '../expect.js'
import { ping } from '../target.js'
import {
  accountAbi,
  addresses,
  allowlistData,
  entryPoint,
  entryPointAbi,
  hook,
  hookFlags,
  limitData,
  moduleAbi,
  signerData,
} from '../wire.js'
import {
  act,
  encodeInstallation,
  fundedKey,
  maxFeePerGas,
  newSession,
  ownerOf,
  session,
  type World,
} from '../world.js'

const onlyTarget = (world: World): Hex =>
  hook(addresses.allowlist, 1, hookFlags.validation, allowlistData(1, [{ target: world.target }]))

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
]
