import { accountFunctions, nativeSpend } from '@valetkey/core'
import { encodeExecute } from '../../conformance/wire.js'
import { arenaCall } from '../arena.js'
import { callsAgainst } from '../against.js'
import type { Attack } from '../attack.js'
import { createCall, createSelector } from '../create.js'
import { arenaCalls, granted, nativeLimit, withoutNativeGuard } from '../sessions.js'
import { operate, operateAtRuntime } from '../stage.js'

const most = (nativeLimit / 4n) * 3n

const guarded = callsAgainst('native guard', { without: withoutNativeGuard })

export const nativeGuard: readonly Attack[] = [
  guarded('send more native tokens than the limit', '6 NTL, execution hook', ({ arena }) => [
    arenaCall(arena, 'boost', nativeLimit + 1n),
  ]),
  guarded('split the value over a batch', '6.native/value', ({ arena }) => [
    arenaCall(arena, 'boost', most),
    arenaCall(arena, 'boost', most),
  ]),
  guarded(
    'spend what is left twice',
    '6.1 remaining',
    ({ arena }) => [arenaCall(arena, 'boost', most)],
    {
      prepare: (stage) => operate(stage, { calls: [arenaCall(stage.arena, 'boost', most)] }),
    },
  ),
  guarded(
    'send one wei where native tokens were not granted',
    '7.1 native guard of 0',
    ({ arena }) => [arenaCall(arena, 'boost', 1n)],
    { session: (scene) => granted(scene, [arenaCalls(scene)]) },
  ),
  guarded(
    'put native tokens into a contract that the account creates',
    '6.native/value',
    () => [],
    {
      session: (scene) =>
        granted(scene, [
          accountFunctions({ functions: [createSelector] }),
          nativeSpend({ limit: nativeLimit }),
        ]),
      attempt: (stage) => operate(stage, { callData: createCall(nativeLimit + 1n) }),
    },
  ),
  guarded('overspend without a bundler', '5.9 runtime', () => [], {
    attempt: (stage) =>
      operateAtRuntime(stage, encodeExecute(arenaCall(stage.arena, 'boost', nativeLimit + 1n))),
  }),
]
