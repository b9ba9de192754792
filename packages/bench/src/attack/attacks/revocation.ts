import { anyContractCalls, contractCalls, encodeUninstall, nativeSpend } from '@valetkey/core'
import { encodeFunctionData, parseEther, zeroAddress } from 'viem'
import { encodeExecute, entityData, type Call } from '../../conformance/wire.js'
import { buildOperation, encodeUninstallation } from '../../conformance/world.js'
import { arenaCall } from '../arena.js'
import { nothingInstead } from '../against.js'
import type { Attack } from '../attack.js'
import { holdings, type Scene } from '../scene.js'
import { setSigner, setTimeRange } from '../setters.js'
import { arenaCalls, everyday, granted, tokenLimit } from '../sessions.js'
import { install, ownerDoes, submit, operate, operateAtRuntime, type Stage } from '../stage.js'
import { tokenAbi, transfer } from '../tokens.js'

const steal = ({ dollar, thief }: Stage) => transfer(dollar, thief.address, tokenLimit)

const revoke = (stage: Stage): Promise<void> => ownerDoes(stage, encodeUninstall(stage.plan))

const stopTime = (stage: Stage): Promise<void> =>
  ownerDoes(stage, encodeExecute(setTimeRange(stage.entityId, 1, 0)))

const stopSigner = (stage: Stage): Promise<void> =>
  ownerDoes(stage, encodeExecute(setSigner(stage.entityId, zeroAddress)))

const afterwards = (
  name: string,
  section: string,
  guarding: Attack['guarding'],
  attempt: Attack['attempt'] = (stage) => operate(stage, { calls: [steal(stage)] }),
): Attack => ({
  name,
  section,
  guard: 'revocation',
  guarding,
  attempt,
  control: nothingInstead,
})

const atRuntime = (stage: Stage) => operateAtRuntime(stage, encodeExecute(steal(stage)))

export const revocations: readonly Attack[] = [
  afterwards('act after it was revoked', '6.3 after', revoke),
  afterwards('act after it was revoked, without a bundler', '6.3 after', revoke, atRuntime),
  {
    ...afterwards('sign before it is revoked and send later', '6.3 after', revoke),
    async prepare(stage) {
      stage.held = await buildOperation(stage.world, stage.session, { calls: [steal(stage)] })
    },
    async attempt(stage) {
      if (stage.held) await submit(stage, stage.held)
    },
  },
  afterwards('act after its time was stopped', '6.3 stop-time', stopTime),
  afterwards(
    'act after its time was stopped, without a bundler',
    '6.3 stop-time',
    stopTime,
    atRuntime,
  ),
  afterwards('act after its signer was taken away', '6.3 stop-signer', stopSigner),
  afterwards(
    'act after its signer was taken away, without a bundler',
    '6.3 stop-signer',
    stopSigner,
    atRuntime,
  ),
]

/** An earlier session of the same entity id was revoked: cleanly, or in the control carelessly. */
const leftover = (
  name: string,
  section: string,
  {
    earlier,
    session = everyday,
    calls,
  }: {
    earlier: (scene: Scene) => ReturnType<typeof everyday>
    session?: (scene: Scene) => ReturnType<typeof everyday>
    calls: (stage: Stage) => readonly Call[]
  },
): Attack => ({
  name,
  section,
  guard: 'clean removal',
  session,
  installed: false,
  prepare: (stage) => install(stage, earlier(stage)),
  guarding: async (stage) => {
    await ownerDoes(stage, encodeUninstall(earlier(stage)))
    await install(stage, stage.plan)
  },
  attempt: (stage) => operate(stage, { calls: calls(stage) }),
  control: {
    instead: async (stage) => {
      const { entityId } = stage
      await ownerDoes(
        stage,
        encodeUninstallation({ entityId, uninstallData: entityData(entityId) }),
      )
      await install(stage, stage.plan)
    },
  },
})

export const cleanRemovals: readonly Attack[] = [
  leftover('call a contract of an earlier session', '6.3 stale', {
    earlier: (scene) => granted(scene, [contractCalls({ address: scene.token, functions: 'all' })]),
    calls: ({ token, thief }) => [transfer(token, thief.address, holdings)],
  }),
  leftover('call a function of an earlier session', '6.3 stale', {
    earlier: (scene) =>
      granted(scene, [contractCalls({ address: scene.arena, functions: ['resign()'] })]),
    calls: ({ arena }) => [arenaCall(arena, 'resign')],
  }),
  leftover('call a function on any contract of an earlier session', '6.3 stale', {
    earlier: (scene) =>
      granted(scene, [anyContractCalls({ functions: ['mint(address,uint256)'] })]),
    calls: ({ token, thief }) => [
      {
        to: token,
        data: encodeFunctionData({
          abi: tokenAbi,
          functionName: 'mint',
          args: [thief.address, 1n],
        }),
      },
    ],
  }),
  leftover('spend the native tokens of an earlier session', '6.3 stale', {
    earlier: (scene) =>
      granted(scene, [arenaCalls(scene), nativeSpend({ limit: parseEther('1') })]),
    session: (scene) => granted(scene, [arenaCalls(scene)]),
    calls: ({ arena }) => [arenaCall(arena, 'boost', parseEther('1'))],
  }),
]
