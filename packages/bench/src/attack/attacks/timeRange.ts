import { encodeInstall, nativeSpend } from '@valetkey/core'
import { encodeExecute } from '../../conformance/wire.js'
import { buildOperation, deferredAction } from '../../conformance/world.js'
import { against } from '../against.js'
import type { Attack } from '../attack.js'
import { arenaCall } from '../arena.js'
import {
  arenaCalls,
  everyday,
  granted,
  lifetime,
  nativeLimit,
  tokenLimit,
  withoutTimeRange,
} from '../sessions.js'
import { submit, operate, operateAtRuntime, waitUntil, type Stage } from '../stage.js'
import { approve, transfer } from '../tokens.js'

const later = (stage: Stage): Promise<void> => waitUntil(stage, stage.start + lifetime + 1)

const outOfTime = against('time range', { without: withoutTimeRange })

/** A session of next week. */
const scheduled: Attack['session'] = (scene) =>
  granted(scene, [arenaCalls(scene), nativeSpend({ limit: nativeLimit })], {
    validAfter: scene.start + 7 * 86_400,
  })

export const timeRanges: readonly Attack[] = [
  outOfTime(
    'transfer after the end',
    '6.time/bounds',
    (stage) => operate(stage, { calls: [transfer(stage.dollar, stage.thief.address, tokenLimit)] }),
    { prepare: later },
  ),
  outOfTime(
    'approve after the end',
    '6.time/bounds',
    (stage) => operate(stage, { calls: [approve(stage.dollar, stage.thief.address, tokenLimit)] }),
    { prepare: later },
  ),
  outOfTime(
    'sign in time and send later',
    '6.time/bounds',
    async (stage) => {
      if (stage.held) await submit(stage, stage.held)
    },
    {
      async prepare(stage) {
        const { world, session, dollar, thief } = stage
        const calls = [transfer(dollar, thief.address, tokenLimit)]
        stage.held = await buildOperation(world, session, { calls })
        await later(stage)
      },
    },
  ),
  outOfTime(
    'act after the end without a bundler',
    '5.9 runtime',
    (stage) =>
      operateAtRuntime(
        stage,
        encodeExecute(transfer(stage.dollar, stage.thief.address, tokenLimit)),
      ),
    { prepare: later },
  ),
  outOfTime(
    'act before the start',
    '6.time/bounds',
    (stage) => operate(stage, { calls: [arenaCall(stage.arena, 'boost', nativeLimit)] }),
    { session: scheduled },
  ),
  outOfTime(
    'act before the start without a bundler',
    '5.9 runtime',
    (stage) => operateAtRuntime(stage, encodeExecute(arenaCall(stage.arena, 'boost', nativeLimit))),
    { session: scheduled },
  ),
  outOfTime(
    'install a grant whose session has ended, and act',
    '5.7 deferred',
    async (stage) => {
      const { world, account, entityId, plan, dollar, thief } = stage
      const call = encodeInstall(plan)
      const { prefix } = await deferredAction(world, { account, entityId, call })
      await operate(stage, { calls: [transfer(dollar, thief.address, tokenLimit)], prefix })
    },
    { session: everyday, installed: false, prepare: later, landing: /dollar/ },
  ),
]
