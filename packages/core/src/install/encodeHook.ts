import { encodePacked, type Hex } from 'viem'
import { encodeHookFlags } from './hookFlags.js'
import type { HookInstall } from './types.js'

/** One item of `installValidation`'s hooks: module, entity id and flags, followed by install data. */
export function encodeHook(hook: HookInstall): Hex {
  return encodePacked(
    ['address', 'uint32', 'uint8', 'bytes'],
    [hook.module, hook.entityId, encodeHookFlags(hook), hook.installData],
  )
}
