import type { HookInstall } from './types.js'

const validation = 1
const post = 2
const pre = 4

/** The flag byte of a hook: bit 0 validation, bit 1 post, bit 2 pre (ERC-6900 `HookConfig`). */
export function encodeHookFlags(hook: HookInstall): number {
  if (hook.flags !== undefined) return hook.flags
  if (hook.type === 'validation') return validation
  return (hook.pre ? pre : 0) | (hook.post ? post : 0)
}

/** What a flag byte says; `flags` is kept where writing it again would give another byte. */
export function decodeHookFlags(
  flags: number,
): Pick<HookInstall, 'type' | 'pre' | 'post' | 'flags'> {
  if (flags & validation) return { type: 'validation', ...(flags === validation ? {} : { flags }) }
  return {
    type: 'execution',
    ...(flags & pre ? { pre: true } : {}),
    ...(flags & post ? { post: true } : {}),
    ...((flags & ~(pre | post)) === 0 ? {} : { flags }),
  }
}
