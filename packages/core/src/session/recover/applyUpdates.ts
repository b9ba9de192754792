import { getAddress, isAddressEqual, slice, zeroAddress, type Address, type Hex } from 'viem'
import type { HookInstall, InstallPlan } from '../../install/types.js'
import { allowlistModuleAddress } from '../../modules/allowlist/address.js'
import type { AllowlistInput } from '../../modules/allowlist/AllowlistInput.js'
import { decodeAllowlistData } from '../../modules/allowlist/decode.js'
import { encodeAllowlistData } from '../../modules/allowlist/encode.js'
import { nativeTokenLimitModuleAddress } from '../../modules/nativeTokenLimit/address.js'
import { encodeNativeTokenLimitData } from '../../modules/nativeTokenLimit/encode.js'

/** A change of what the modules hold, with the module's own words for it. */
export type LimitUpdate =
  | {
      type: 'target'
      entityId: number
      target: Address
      entry: { allowed: boolean; hasSelectorAllowlist: boolean; hasERC20SpendLimit: boolean }
    }
  | { type: 'function'; entityId: number; targetAndSelector: Hex; allowed: boolean }
  | { type: 'token-limit'; entityId: number; token: Address; newLimit: bigint }
  | { type: 'native-limit'; entityId: number; newLimit: bigint }

/** An installation as its owner has changed it since. A limit is then the one that was set last. */
export function applyUpdates(plan: InstallPlan, updates: readonly LimitUpdate[]): InstallPlan {
  return { ...plan, hooks: plan.hooks.map((hook) => updates.reduce(applyUpdate(plan), hook)) }
}

const applyUpdate =
  (plan: InstallPlan) =>
  (hook: HookInstall, update: LimitUpdate): HookInstall =>
    hook.installData === '0x' && hasState(plan, hook) ? hook : changeHook(hook, update)

/** Whether another hook of the same module and entity id brings the state that this one shares. */
function hasState({ hooks }: InstallPlan, hook: HookInstall): boolean {
  return hooks.some(
    ({ module, entityId, installData }) =>
      isAddressEqual(module, hook.module) && entityId === hook.entityId && installData !== '0x',
  )
}

function changeHook(hook: HookInstall, update: LimitUpdate): HookInstall {
  if (hook.entityId !== update.entityId) return hook
  if (update.type === 'native-limit') {
    if (!isAddressEqual(hook.module, nativeTokenLimitModuleAddress)) return hook
    const { entityId, newLimit: limit } = update
    return { ...hook, installData: encodeNativeTokenLimitData({ entityId, limit }) }
  }
  if (!isAddressEqual(hook.module, allowlistModuleAddress) || hook.installData === '0x') return hook
  const { entityId, inputs } = decodeAllowlistData(hook.installData)
  const changed = applyToInputs(inputs, update)
  return { ...hook, installData: encodeAllowlistData({ entityId, inputs: changed }) }
}

function applyToInputs(
  inputs: readonly AllowlistInput[],
  update: Exclude<LimitUpdate, { type: 'native-limit' }>,
): readonly AllowlistInput[] {
  switch (update.type) {
    case 'target': {
      const { target, entry } = update
      const { allowed, ...flags } = entry
      return allowed
        ? change(inputs, target, (input) => ({ ...input, ...flags }))
        : inputs.filter((input) => !isAddressEqual(input.target, target))
    }
    case 'function': {
      const target = getAddress(slice(update.targetAndSelector, 0, 20))
      const selector = slice(update.targetAndSelector, 20, 24)
      const known = inputs.some((input) => isAddressEqual(input.target, target))
      if (!known && !isAddressEqual(target, zeroAddress)) return inputs
      return change(inputs, target, (input) => ({
        ...input,
        selectors: [
          ...input.selectors.filter((one) => one !== selector),
          ...(update.allowed ? [selector] : []),
        ],
      }))
    }
    case 'token-limit':
      return inputs.map((input) =>
        isAddressEqual(input.target, update.token)
          ? { ...input, erc20SpendLimit: update.newLimit }
          : input,
      )
  }
}

function change(
  inputs: readonly AllowlistInput[],
  target: Address,
  edit: (input: AllowlistInput) => AllowlistInput,
): readonly AllowlistInput[] {
  const known = inputs.find((input) => isAddressEqual(input.target, target))
  const changed = edit(known ?? { ...unlisted, target })
  return known === undefined
    ? [...inputs, changed]
    : inputs.map((input) => (input === known ? changed : input))
}

const unlisted = {
  hasSelectorAllowlist: false,
  hasERC20SpendLimit: false,
  erc20SpendLimit: 0n,
  selectors: [],
} as const
