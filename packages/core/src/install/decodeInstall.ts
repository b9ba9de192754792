import { decodeFunctionData, getAddress, hexToNumber, size, slice, type Hex } from 'viem'
import { NotAnInstallationError } from '../errors/NotAnInstallationError.js'
import { installValidationAbi } from './abi.js'
import { encodeInstall } from './encodeInstall.js'
import { decodeHookFlags } from './hookFlags.js'
import type { HookInstall, InstallPlan } from './types.js'

const hookHeader = 25

function decodeHook(hook: Hex): HookInstall {
  return {
    module: getAddress(slice(hook, 0, 20)),
    entityId: hexToNumber(slice(hook, 20, 24)),
    ...decodeHookFlags(hexToNumber(slice(hook, 24, hookHeader))),
    installData: size(hook) > hookHeader ? slice(hook, hookHeader) : '0x',
  }
}

/**
 * Reads calldata of `installValidation`. Throws `NotAnInstallationError` when it is anything else,
 * or when some of its bytes would not come back out of `encodeInstall`: what cannot be shown must
 * not be signed.
 */
export function decodeInstall(data: Hex): InstallPlan {
  try {
    const { args } = decodeFunctionData({ abi: installValidationAbi, data })
    const [config, selectors, installData, hooks] = args
    const flags = hexToNumber(slice(config, 24, 25))
    const plan: InstallPlan = {
      module: getAddress(slice(config, 0, 20)),
      entityId: hexToNumber(slice(config, 20, 24)),
      isUserOpValidation: (flags & 1) !== 0,
      isSignatureValidation: (flags & 2) !== 0,
      isGlobal: (flags & 4) !== 0,
      selectors,
      installData,
      hooks: hooks.map(decodeHook),
    }
    if (encodeInstall(plan).toLowerCase() === data.toLowerCase()) return plan
  } catch (cause) {
    throw new NotAnInstallationError({ data, cause })
  }
  throw new NotAnInstallationError({ data })
}
