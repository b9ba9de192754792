import type { AccountCall } from '../../account/encodeCalls.js'
import type { HookInstall, InstallPlan } from '../../install/types.js'
import type { CustomKind } from '../../permissions/kind.js'
import { isOfKind } from './isOfKind.js'

/**
 * What calls to modules of custom kinds make of an installation, read from their bytes. A kind that does
 * not read them is taken at its word, for hooks of its own that change. `undefined`: a call does anything
 * else.
 */
export function applyCustomCalls(
  plan: InstallPlan,
  {
    after,
    calls,
    kinds,
  }: { after: InstallPlan; calls: readonly AccountCall[]; kinds: readonly CustomKind[] },
): InstallPlan | undefined {
  const changes = plan.hooks.map(({ installData }, index) => {
    const next = after.hooks[index]
    return next?.installData === installData ? undefined : next
  })
  let { hooks } = plan
  for (const call of calls) {
    const { to, value = 0n } = call
    const kind = kinds.find((one) => isOfKind(one, to))
    if (kind === undefined || value !== 0n) return undefined
    const changed = hooks.map((hook, index) => {
      const next = changes[index]
      return next && isOfKind(kind, hook.module) ? read(kind, { hook, call, next }) : undefined
    })
    if (changed.every((hook) => hook === undefined)) return undefined
    hooks = hooks.map((hook, index) => changed[index] ?? hook)
  }
  return { ...plan, hooks }
}

function read(
  { readUpdate }: CustomKind,
  { hook, call, next }: { hook: HookInstall; call: AccountCall; next: HookInstall },
): HookInstall | undefined {
  if (readUpdate === undefined) return next
  try {
    return readUpdate(hook, call)
  } catch {
    // Bytes that no function of the module takes.
    return undefined
  }
}
