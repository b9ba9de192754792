import type { InstallPlan } from '@valetkey/core'
import type { Guard } from './guards.js'
import type { Scene } from './scene.js'
import type { Stage } from './stage.js'

/** Takes one guard away and nothing else, so that the same misuse lands; or says why nothing can. */
export type Control =
  /** Another installation of the same session. */
  | { without: (plan: InstallPlan, stage: Stage) => InstallPlan }
  /** Something else on the chain, where `guarding` would have been. */
  | { instead: (stage: Stage) => Promise<void> }
  | { none: string }

/** One way to misuse a leaked session key. */
export type Attack = {
  name: string
  /** Where the behaviour it tries is written down: the section of the account's reference. */
  section: string
  guard: Guard
  /** What the owner granted. @default the five-hook session of `everyday` */
  session?: ((scene: Scene) => InstallPlan) | undefined
  /** Whether the session is installed by the owner beforehand. @default true */
  installed?: boolean | undefined
  /** What happens first, and is no misuse. */
  prepare?: ((stage: Stage) => Promise<void>) | undefined
  /** What the owner or the clock does against the key. */
  guarding?: ((stage: Stage) => Promise<void>) | undefined
  /** The misuse. `stage.isGuarded` is false in the control. */
  attempt: (stage: Stage) => Promise<void>
  /** Wei of gas that the session may spend. @default that of every session here */
  budget?: bigint | undefined
  /** Which change the control must show, where a harmless one could come with it. @default any */
  landing?: RegExp | undefined
  control: Control
}
