import type { AccountCall } from '../../account/encodeCalls.js'
import type { HookInstall, InstallPlan } from '../../install/types.js'
import type { CustomKind } from '../../permissions/kind.js'
import { isOfKind } from './isOfKind.js'

/**
 * What calls to modules of custom kinds make of an installation, read from their bytes. `undefined`: one of
 * them does anything else than to change a hook that changes, or its kind does not read it.
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
      return next && isOfKind(kind, hook.module) ? read(kind, { hook, call }) : undefined
    })
    if (changed.every((hook) => hook === undefined)) return undefined
    hooks = hooks.map((hook, index) => changed[index] ?? hook)
  }
  return { ...plan, hooks }
}

function read(
  { readUpdate }: CustomKind,
  { hook, call }: { hook: HookInstall; call: AccountCall },
): HookInstall | undefined {
  try {
    return readUpdate?.(hook, call)
  } catch {
    // Bytes that no function of the module takes.
    return undefined
  }
}
