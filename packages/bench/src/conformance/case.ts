import type { RuleId } from './rules.js'
import type { World } from './world.js'

/** What a case needs of the chain it runs on; elsewhere it prints as skipped, with this word. */
export type Tag = 'deployed-bytecode' | `deployed-bytecode of ${string}` | 'prague' | 'osaka'

export type Case = {
  rule: RuleId
  name: string
  tag?: Tag | undefined
  run: (world: World) => Promise<void>
}

export const on = (rule: RuleId, name: string, run: Case['run'], tag?: Tag): Case => ({
  rule,
  name,
  run,
  tag,
})
