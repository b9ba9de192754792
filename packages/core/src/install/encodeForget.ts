import { encodeFunctionData } from 'viem'
import type { AccountCall } from '../account/encodeCalls.js'
import { encodeEntityId } from '../modules/encodeEntityId.js'
import { onUninstallAbi } from './abi.js'
import { uninstallData, type UninstallOptions } from './encodeUninstall.js'
import type { InstallPlan } from './types.js'

/**
 * The account's calls that make every module forget an installation that is gone from the account
 * but was not uninstalled cleanly: modules take `onUninstall` from the account at any time (ERC-6900).
 */
export function encodeForget(
  plan: InstallPlan,
  options: UninstallOptions = {},
): readonly AccountCall[] {
  const parts = [
    ...plan.hooks.map((hook) => ({ to: hook.module, data: uninstallData(hook, options) })),
    { to: plan.module, data: encodeEntityId(plan.entityId) },
  ].filter(({ data }) => data !== '0x')
  return parts.map(({ to, data }) => ({
    to,
    data: encodeFunctionData({ abi: onUninstallAbi, functionName: 'onUninstall', args: [data] }),
  }))
}
