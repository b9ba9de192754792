import { encodeFunctionData, encodePacked, isAddressEqual, type Hex } from 'viem'
import { allowlistModuleAddress } from '../modules/allowlist/address.js'
import { encodeEntityId } from '../modules/encodeEntityId.js'
import { uninstallValidationAbi } from './abi.js'
import type { HookInstall, InstallPlan } from './types.js'

export type UninstallOptions = {
  /** Custom kinds, which know what their modules want to be told. */
  kinds?: readonly { uninstall(hook: HookInstall): Hex | undefined }[] | undefined
}

/** The allowlist deletes the entries it is given, most other modules forget an entity id. */
export function uninstallData(hook: HookInstall, { kinds = [] }: UninstallOptions): Hex {
  const { module, entityId, installData } = hook
  if (isAddressEqual(module, allowlistModuleAddress)) return installData
  for (const kind of kinds) {
    const data = kind.uninstall(hook)
    if (data !== undefined) return data
  }
  return encodeEntityId(entityId)
}

/**
 * Calldata of `uninstallValidation` that leaves no state behind: hook data in reverse install order,
 * validation hooks first (measured: any other order removes access but keeps state and signer).
 */
export function encodeUninstall(plan: InstallPlan, options: UninstallOptions = {}): Hex {
  const reversed = plan.hooks.toReversed()
  return encodeFunctionData({
    abi: uninstallValidationAbi,
    functionName: 'uninstallValidation',
    args: [
      encodePacked(['address', 'uint32'], [plan.module, plan.entityId]),
      encodeEntityId(plan.entityId),
      [
        ...reversed.filter(({ type }) => type === 'validation'),
        ...reversed.filter(({ type }) => type === 'execution'),
      ].map((hook) => uninstallData(hook, options)),
    ],
  })
}
