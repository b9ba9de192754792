import type { InstallPlan } from '@valetkey/core'

import { session } from '../conformance/world.js'
import type { Attack } from './attack.js'
import { changesBetween, readState } from './changes.js'
import { guards } from './guards.js'
import type { Scene } from './scene.js'
import { everyday } from './sessions.js'
import { install, type Stage } from './stage.js'

/** What came of one attack, and of the same without its guard. */
export type Result = {
  attack: Attack
  /** What it changed beyond gas: nothing, if all is well. */
  changes: readonly string[]
  refusals: readonly string[]
  /** Whether the guard it is about is the one that refused. */
  isRefusedByGuard: boolean
  /** Absent where there is no control. */
  control?: { changes: readonly string[]; refusals: readonly string[]; hasLanded: boolean }
}

/** Tries an attack and its control; the chain goes back to where it was after each. */
export async function run(scene: Scene, attack: Attack): Promise<Result> {
  const { changes, refusals } = await attempt(scene, attack, true)
  const { refusal } = guards[attack.guard]
  const result = {
    attack,
    changes,
    refusals,
    isRefusedByGuard: refusals.some((text) => refusal.test(text)),
  }
  if ('none' in attack.control) return result
  const control = await attempt(scene, attack, false)
  const { landing = /./ } = attack
  return {
    ...result,
    control: { ...control, hasLanded: control.changes.some((change) => landing.test(change)) },
  }
}

async function attempt(
  scene: Scene,
  attack: Attack,
  isGuarded: boolean,
): Promise<{ changes: readonly string[]; refusals: readonly string[] }> {
  const { client } = scene.world
  const snapshot = await client.snapshot()
  try {
    const stage = await raiseCurtain(scene, attack, isGuarded)
    await attack.prepare?.(stage)
    if (isGuarded) await attack.guarding?.(stage)
    else if ('instead' in attack.control) await attack.control.instead(stage)
    stage.refusals.length = 0
    stage.gasPaid = 0n

    const before = await readState(scene.world)
    await attack.attempt(stage)
    const after = await readState(scene.world)
    const { budget } = attack
    return { changes: changesBetween(before, after, { stage, budget }), refusals: stage.refusals }
  } finally {
    await client.revert({ id: snapshot })
  }
}

async function raiseCurtain(scene: Scene, attack: Attack, isGuarded: boolean): Promise<Stage> {
  const plan = (attack.session ?? everyday)(scene)
  const { account, entityId, key } = scene
  const stage: Stage = {
    ...scene,
    plan,
    session: {
      ...session({ account, entityId, key, hooks: [] }),
      // The same calldata with and without the guard: wrapping is always permitted.
      executionHooks: plan.hooks.some(({ type }) => type === 'execution'),
    },
    isGuarded,
    refusals: [],
    nonceKeys: new Set(),
    gasPaid: 0n,
  }
  stage.plan = isGuarded ? plan : unguarded(attack, stage)
  if (attack.installed ?? true) await install(stage, stage.plan)
  return stage
}

function unguarded({ control }: Attack, stage: Stage): InstallPlan {
  return 'without' in control ? control.without(stage.plan, stage) : stage.plan
}
