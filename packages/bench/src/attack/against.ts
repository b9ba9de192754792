import type { Call } from '../conformance/wire.js'
import type { Attack, Control } from './attack.js'
import type { Guard } from './guards.js'
import { operate, type Stage } from './stage.js'

/** Describes attacks on one guard, which share a control unless one brings its own. */
export const against =
  (guard: Guard, control: Control, shared: Partial<Attack> = {}) =>
  (
    name: string,
    section: string,
    attempt: Attack['attempt'],
    rest: Partial<Attack> = {},
  ): Attack => ({ name, section, guard, control, attempt, ...shared, ...rest })

/** The same for attacks that are one operation with these calls. */
export const callsAgainst =
  (guard: Guard, control: Control) =>
  (
    name: string,
    section: string,
    calls: (stage: Stage) => readonly Call[],
    rest: Partial<Attack> = {},
  ): Attack =>
    against(guard, control)(name, section, (stage) => operate(stage, { calls: calls(stage) }), rest)

/** The control of attacks in which `stage.isGuarded` is all that differs. */
export const nothingInstead: Control = { instead: async () => {} }
