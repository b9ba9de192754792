import { encodeFunctionData, encodePacked, type Hex } from 'viem'
import { installValidationAbi } from './abi.js'
import { encodeHook } from './encodeHook.js'
import type { InstallPlan } from './types.js'

/** Calldata of `installValidation`: what an owner signs to grant a session (ERC-6900 v0.8). */
export function encodeInstall(plan: InstallPlan): Hex {
  const flags =
    (plan.isUserOpValidation ? 1 : 0) |
    (plan.isSignatureValidation ? 2 : 0) |
    (plan.isGlobal ? 4 : 0)
  return encodeFunctionData({
    abi: installValidationAbi,
    functionName: 'installValidation',
    args: [
      encodePacked(['address', 'uint32', 'uint8'], [plan.module, plan.entityId, flags]),
      plan.selectors,
      plan.installData,
      plan.hooks.map(encodeHook),
    ],
  })
}
