import type { InstallPlan } from '../../install/types.js'

/** A validation that is installed again keeps its hooks and functions, and adds the new ones (ERC-6900). */
export function mergeInstalls(plans: readonly InstallPlan[]): InstallPlan | undefined {
  const last = plans.at(-1)
  return (
    last && {
      ...last,
      hooks: plans.flatMap(({ hooks }) => hooks),
      selectors: plans.flatMap(({ selectors }) => selectors),
    }
  )
}
