import { isAddressEqual, zeroAddress } from 'viem'
import { decodeCalls } from '../../account/decodeCalls.js'
import { encodeCalls, type AccountCall } from '../../account/encodeCalls.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { ConsentMismatchError } from '../../errors/ConsentMismatchError.js'
import type { HookInstall, InstallPlan } from '../../install/types.js'
import { allowlistModuleAddress } from '../../modules/allowlist/address.js'
import { decodeAllowlistData } from '../../modules/allowlist/decode.js'
import { encodeAllowlistData } from '../../modules/allowlist/encode.js'
import { nativeTokenLimitModuleAddress } from '../../modules/nativeTokenLimit/address.js'
import { decodeNativeTokenLimitData } from '../../modules/nativeTokenLimit/decode.js'
import { encodeNativeTokenLimitData } from '../../modules/nativeTokenLimit/encode.js'
import type { PermissionUsage } from '../../permissions/verdict.js'
import type { Session } from '../../storage/Session.js'
import { toDetail } from '../consent/toDetail.js'
import { getPlan } from '../getPlan.js'
import { applyCalls } from './applyCalls.js'
import { applyCustomCalls } from './applyCustomCalls.js'
import { isOfKind } from './isOfKind.js'
import { lessSpent, spentOfNative, spentOfToken } from './spentOf.js'

/**
 * Reads the bytes of a change again, as `decodeConsent` does those of an installation: what the modules
 * will hold is what the new terms say, and nobody is shown or asked anything else.
 *
 * @throws ConsentMismatchError where the bytes say anything else
 */
export function assertChange(
  { kinds }: Pick<ValetKeyConfig, 'kinds'>,
  {
    session,
    calls,
    after,
    usage,
  }: {
    session: Session
    calls: readonly AccountCall[]
    /** What would install the session with the new terms and key. */
    after: InstallPlan
    /** What was spent under the terms that hold, and counts against the new ones. */
    usage: readonly PermissionUsage[]
  },
): void {
  const { account } = session
  const before = getPlan(session)
  const call = encodeCalls({ calls, account })
  const setters = calls.length === 0 ? [] : (decodeCalls(call) ?? [])
  const isCustom = ({ to }: AccountCall): boolean => kinds.some((kind) => isOfKind(kind, to))
  const changed = applyCalls(
    before,
    setters.filter((setter) => !isCustom(setter)),
  )
  const plan =
    changed && applyCustomCalls(changed, { after, calls: setters.filter(isCustom), kinds })
  const detail = ({ module, installData, hooks }: InstallPlan): string =>
    toDetail([module, installData, hooks.map(canonical)])
  const expected = detail({
    ...after,
    hooks: after.hooks.map((hook, index) =>
      remaining(hook, { before: before.hooks[index], usage }),
    ),
  })
  const actual = plan === undefined ? call : detail(plan)
  if (expected === actual) return
  throw new ConsentMismatchError({ differences: [{ field: 'call', expected, actual }] })
}

/** A hook with what its module will hold: a limit that changes is set to itself less what was spent. */
function remaining(
  hook: HookInstall,
  { before, usage }: { before: HookInstall | undefined; usage: readonly PermissionUsage[] },
): HookInstall {
  const { module, installData } = hook
  if (before === undefined || installData === before.installData || installData === '0x') {
    return hook
  }
  if (isAddressEqual(module, nativeTokenLimitModuleAddress)) {
    const { entityId, limit: whole } = decodeNativeTokenLimitData(installData)
    const limit = lessSpent(whole, spentOfNative(hook, usage))
    return { ...hook, installData: encodeNativeTokenLimitData({ entityId, limit }) }
  }
  if (!isAddressEqual(module, allowlistModuleAddress) || before.installData === '0x') return hook
  const { entityId, inputs } = decodeAllowlistData(installData)
  const old = decodeAllowlistData(before.installData).inputs
  const left = inputs.map((input) => {
    const { target, hasERC20SpendLimit, erc20SpendLimit } = input
    const known = old.find((one) => isAddressEqual(one.target, target))
    const isSame =
      known?.erc20SpendLimit === erc20SpendLimit && known.hasERC20SpendLimit === hasERC20SpendLimit
    return isSame || !hasERC20SpendLimit
      ? input
      : { ...input, erc20SpendLimit: lessSpent(erc20SpendLimit, spentOfToken(target, usage)) }
  })
  return { ...hook, installData: encodeAllowlistData({ entityId, inputs: left }) }
}

/** The same for hooks whose modules hold the same: lists in order, limits of 0 like none given. */
function canonical(
  { module, entityId, type, installData }: HookInstall,
  _: number,
  hooks: readonly HookInstall[],
): unknown {
  const name = [module, entityId, type]
  if (isAddressEqual(module, nativeTokenLimitModuleAddress)) {
    // One hook may bring what another one with its entity id uses too.
    const state = hooks.find(
      (hook) =>
        isAddressEqual(hook.module, module) &&
        hook.entityId === entityId &&
        hook.installData !== '0x',
    )
    return [...name, state ? decodeNativeTokenLimitData(state.installData).limit : 0n]
  }
  if (!isAddressEqual(module, allowlistModuleAddress) || installData === '0x') {
    return [...name, installData]
  }
  const { inputs } = decodeAllowlistData(installData)
  return [
    ...name,
    inputs
      .filter(({ target, selectors }) => target !== zeroAddress || selectors.length > 0)
      .map((input) => ({ ...input, selectors: input.selectors.toSorted() }))
      .toSorted((one, other) => (one.target.toLowerCase() < other.target.toLowerCase() ? -1 : 1)),
  ]
}
