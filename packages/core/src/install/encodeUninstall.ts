import { encodeFunctionData, encodePacked, isAddressEqual, type Hex } from 'viem'
import { allowlistModuleAddress } from '../modules/allowlist/address.js'
import { encodeEntityId } from '../modules/encodeEntityId.js'
import { uninstallValidationAbi } from './abi.js'
import type { HookInstall, InstallPlan } from './types.js'

/** The allowlist deletes the entries it is given, every other module forgets an entity id. */
export function uninstallData({ module, entityId, installData }: HookInstall): Hex {
  return isAddressEqual(module, allowlistModuleAddress) ? installData : encodeEntityId(entityId)
}

/**
 * Calldata of `uninstallValidation` that leaves no state behind: hook data in reverse install order,
 * validation hooks first (measured: any other order removes access but keeps state and signer).
 */
export function encodeUninstall(plan: InstallPlan): Hex {
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
      ].map(uninstallData),
    ],
  })
}
