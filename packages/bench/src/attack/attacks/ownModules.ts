import {
  contractCalls,
  nativeSpend,
  periodicSpend,
  usageLimit,
  type InstallPlan,
  type Permission,
} from '@valetkey/core'
import { encodeExecute } from '../../conformance/wire.js'
import { against, callsAgainst } from '../against.js'
import { arenaCall, badMove, move } from '../arena.js'
import type { Attack } from '../attack.js'
import type { Scene } from '../scene.js'
import {
  arenaCalls,
  granted,
  nativeLimit,
  tokenLimit,
  withoutPeriodicLimit,
  withoutUsageLimit,
} from '../sessions.js'
import { operate, operateAtRuntime, submitAll } from '../stage.js'
import { approve, transfer } from '../tokens.js'
import { buildOperation } from '../../conformance/world.js'

const half = tokenLimit / 2n + 1n

/** So much of a token each day. */
const daily = ({ dollar }: Scene): readonly Permission[] => [
  contractCalls({
    address: dollar,
    functions: ['transfer(address,uint256)', 'approve(address,uint256)'],
  }),
  periodicSpend({ token: dollar, limit: tokenLimit, period: 'day' }),
]

const dailyToken = (scene: Scene): InstallPlan => granted(scene, daily(scene))

const dailyNative = (scene: Scene): InstallPlan =>
  granted(scene, [
    arenaCalls(scene),
    nativeSpend({ limit: 'unlimited' }),
    periodicSpend({ token: 'native', limit: nativeLimit, period: 'day' }),
  ])

const periodic = callsAgainst('periodic limit', { without: withoutPeriodicLimit })

export const periodicLimits: readonly Attack[] = [
  periodic(
    "transfer more than a day's worth",
    '6 periodic limits',
    ({ dollar, thief }) => [transfer(dollar, thief.address, tokenLimit + 1n)],
    { session: dailyToken },
  ),
  periodic(
    "split more than a day's worth over a batch",
    '6 periodic limits',
    ({ dollar, thief }) => [
      transfer(dollar, thief.address, half),
      transfer(dollar, thief.address, half),
    ],
    { session: dailyToken },
  ),
  periodic(
    "spend a day's worth twice in a day",
    '6 periodic limits',
    ({ dollar, thief }) => [transfer(dollar, thief.address, half)],
    {
      session: dailyToken,
      prepare: (stage) =>
        operate(stage, { calls: [transfer(stage.dollar, stage.thief.address, half)] }),
    },
  ),
  periodic(
    "approve more than a day's worth",
    '6 periodic limits',
    ({ dollar, thief }) => [approve(dollar, thief.address, tokenLimit + 1n)],
    { session: dailyToken },
  ),
  periodic(
    "send more native tokens than a day's worth",
    '6 periodic limits',
    ({ arena }) => [arenaCall(arena, 'boost', nativeLimit + 1n)],
    { session: dailyNative },
  ),
  periodic("send more than a day's worth without a bundler", '5.9 runtime', () => [], {
    session: dailyNative,
    attempt: (stage) =>
      operateAtRuntime(stage, encodeExecute(arenaCall(stage.arena, 'boost', nativeLimit + 1n))),
  }),
]

const once = (scene: Scene): InstallPlan =>
  granted(scene, [arenaCalls(scene), usageLimit({ operations: 1 })])

const used = against('usage limit', { without: withoutUsageLimit }, { session: once })

export const usageLimits: readonly Attack[] = [
  used(
    'act once more than was granted',
    '6 call counts',
    (stage) => operate(stage, { calls: [move(stage.arena, 0)] }),
    { prepare: (stage) => operate(stage, { calls: [badMove(stage.arena)] }) },
  ),
  used(
    'act once more on another nonce lane',
    '7.2 lanes',
    (stage) => operate(stage, { calls: [move(stage.arena, 0)], lane: 1n }),
    { prepare: (stage) => operate(stage, { calls: [badMove(stage.arena)] }) },
  ),
  used(
    'act twice in one bundle',
    '7.2 lanes',
    async (stage) => {
      const { world, session, arena } = stage
      await submitAll(
        stage,
        await Promise.all(
          [1n, 2n].map((lane) => buildOperation(world, session, { calls: [move(arena, 0)], lane })),
        ),
      )
    },
    { prepare: (stage) => operate(stage, { calls: [badMove(stage.arena)] }) },
  ),
  used(
    'act once more without a bundler',
    '5.9 runtime',
    (stage) => operateAtRuntime(stage, encodeExecute(move(stage.arena, 0))),
    { prepare: (stage) => operate(stage, { calls: [badMove(stage.arena)] }) },
  ),
]
