import {
  compile,
  contractCalls,
  erc20Spend,
  gas,
  nativeSpend,
  periodicSpendKind,
  usageLimitKind,
  type CustomKind,
  type InstallPlan,
  type Permission,
} from '@valetkey/core'
import { isAddressEqual, parseEther, type Address, type Hex } from 'viem'
import { addresses } from '../conformance/wire.js'
import { maxCost } from '../conformance/world.js'
import { fuzzKinds } from '../fuzz/kinds.js'
import type { Scene } from './scene.js'

/** Base units of a token, wei of value, wei of gas, seconds: what sessions here may spend. */
export const tokenLimit = 100n
export const nativeLimit = parseEther('0.1')
export const gasBudget = 3n * maxCost
export const lifetime = 3600

/** What Valet Key installs for these permissions. Gas is bounded and the time is, too. */
export const granted = (
  { start, key, entityId, account }: Scene,
  permissions: readonly Permission[],
  { validAfter, batch }: { validAfter?: number; batch?: boolean } = {},
): InstallPlan =>
  compile({
    request: {
      permissions: permissions.some(({ type }) => type === 'gas' || type === 'paymaster')
        ? permissions
        : [...permissions, gas({ limit: gasBudget })],
      validAfter,
      validUntil: (validAfter ?? start) + lifetime,
      batch,
    },
    key: { type: 'secp256k1', address: key.address },
    entityId,
    account: account.address,
    kinds: fuzzKinds,
  })

export const arenaCalls = ({ arena }: Pick<Scene, 'arena'>): Permission =>
  contractCalls({ address: arena, functions: ['move(uint8)', 'boost()'] })

/** The session that most apps ask for, with all five hooks. */
export const everyday = (scene: Scene): InstallPlan =>
  granted(scene, [
    arenaCalls(scene),
    erc20Spend({ token: scene.dollar, limit: tokenLimit, approve: true }),
    nativeSpend({ limit: nativeLimit }),
  ])

/** Without a token limit, whose hook refuses functions of the account a second time. */
export const callsOnly = (scene: Scene): InstallPlan =>
  granted(scene, [arenaCalls(scene), nativeSpend({ limit: nativeLimit })])

const without =
  (module: Address, type: 'validation' | 'execution') =>
  (plan: InstallPlan): InstallPlan => ({
    ...plan,
    hooks: plan.hooks.filter(
      (hook) => !(isAddressEqual(hook.module, module) && hook.type === type),
    ),
  })

/** The same for the one module of a custom kind. */
function withoutKind({ modules }: CustomKind, type: 'validation' | 'execution') {
  const [module] = modules
  if (module === undefined) throw new Error('The kind has no module.')
  return without(module.address, type)
}

/** The execution hook, where there is one, keeps what the validation hook would have installed. */
export function withoutAllowlist(plan: InstallPlan): InstallPlan {
  const isAllowlist = (module: Address) => isAddressEqual(module, addresses.allowlist)
  const installData =
    plan.hooks.find(({ module, type }) => isAllowlist(module) && type === 'validation')
      ?.installData ?? '0x'
  const { hooks, ...rest } = without(addresses.allowlist, 'validation')(plan)
  return {
    ...rest,
    hooks: hooks.map((hook) => (isAllowlist(hook.module) ? { ...hook, installData } : hook)),
  }
}

export const withoutTokenLimit = without(addresses.allowlist, 'execution')
export const withoutNativeGuard = without(addresses.nativeTokenLimit, 'execution')
export const withoutGasBudget = without(addresses.nativeTokenLimit, 'validation')
export const withoutTimeRange = without(addresses.timeRange, 'validation')
export const withoutPeriodicLimit = withoutKind(periodicSpendKind, 'execution')
export const withoutUsageLimit = withoutKind(usageLimitKind, 'validation')
export const withoutPaymasterGuard = without(addresses.paymasterGuard, 'validation')

export const withoutExecutionHooks = (plan: InstallPlan): InstallPlan => ({
  ...plan,
  hooks: plan.hooks.filter(({ type }) => type !== 'execution'),
})

/** The same session with functions of the account that nobody should grant. */
export const granting =
  (...selectors: readonly Hex[]) =>
  (plan: InstallPlan): InstallPlan => ({ ...plan, selectors: [...plan.selectors, ...selectors] })

export const asGlobal = (plan: InstallPlan): InstallPlan => ({ ...plan, isGlobal: true })

export const asSignatureValidation = (plan: InstallPlan): InstallPlan => ({
  ...plan,
  isSignatureValidation: true,
})
