import { encodeFunctionData, parseEther, type Hex } from 'viem'
import {
  accountAbi,
  encodeExecute,
  encodeExecuteBatch,
  entryPoint,
  globalBit,
  nonceKey,
  wrap,
} from '../../conformance/wire.js'
import {
  buildOperation,
  operation,
  operationHash,
  type UserOperation,
} from '../../conformance/world.js'
import { arenaCall } from '../arena.js'
import { nothingInstead } from '../against.js'
import type { Attack } from '../attack.js'
import { holdings } from '../scene.js'
import { replaceOwner } from '../setters.js'
import {
  callsOnly,
  everyday,
  nativeLimit,
  tokenLimit,
  withoutAllowlist,
  withoutExecutionHooks,
} from '../sessions.js'
import { transact, operate, type Stage } from '../stage.js'
import { transfer } from '../tokens.js'

const noSwitch: Attack['control'] = {
  none: 'The rule is in the code of the account, and every installation has it. `npm run conformance -- --mutate` switches it off in our own contracts, and notices.',
}

const takeOver = ({ thief }: Stage): Hex => replaceOwner(thief.address)

/** Even where the function was granted, a detour through the account itself is closed. */
const detour = (name: string, callData: (stage: Stage) => Hex): Attack => ({
  name,
  section: '5.6 self-calls',
  guard: 'self-call rule',
  session: (scene) => withoutAllowlist(callsOnly(scene)),
  attempt: (stage) => operate(stage, { callData: callData(stage) }),
  control: noSwitch,
})

export const selfCalls: readonly Attack[] = [
  detour('have the account call itself', (stage) =>
    encodeExecute({ to: stage.account.address, data: takeOver(stage) }),
  ),
  detour('hide a call in execute inside a batch', (stage) =>
    encodeExecuteBatch([
      {
        to: stage.account.address,
        data: encodeExecute({ to: stage.account.address, data: takeOver(stage) }),
      },
    ]),
  ),
  detour('hide a batch in a batch', (stage) =>
    encodeExecuteBatch([
      {
        to: stage.account.address,
        data: encodeExecuteBatch([{ to: stage.account.address, data: takeOver(stage) }]),
      },
    ]),
  ),
]

/** Execution hooks run in executeUserOp alone: who leaves it out would leave them out. */
const unwrapped = (
  name: string,
  calls: (stage: Stage) => Parameters<typeof encodeExecuteBatch>[0],
): Attack => ({
  name,
  section: '5.3 wrapping',
  guard: 'wrapped calls',
  session: everyday,
  attempt: (stage) => operate(stage, { calls: calls(stage), wrapped: false }),
  control: { without: withoutExecutionHooks },
})

export const wrappedCalls: readonly Attack[] = [
  unwrapped('leave the wrapper out and overspend native tokens', ({ arena }) => [
    arenaCall(arena, 'boost', nativeLimit + 1n),
  ]),
  unwrapped('leave the wrapper out and overspend a token', ({ dollar, thief }) => [
    transfer(dollar, thief.address, tokenLimit + 1n),
  ]),
  unwrapped('leave the wrapper out and overspend in a batch', ({ dollar, thief, arena }) => [
    transfer(dollar, thief.address, tokenLimit + 1n),
    arenaCall(arena, 'boost', nativeLimit + 1n),
  ]),
]

/** The thief plays the EntryPoint; in the control the EntryPoint itself calls. */
const impersonated = (
  name: string,
  data: (stage: Stage) => Promise<Hex>,
  control: Attack['control'] = nothingInstead,
): Attack => ({
  name,
  section: '4.2 only-entry-point',
  guard: 'EntryPoint alone',
  attempt: async (stage) => {
    const { world, thief, account, isGuarded } = stage
    const call = { to: account.address, data: await data(stage) }
    if (isGuarded) return transact(stage, thief, call)
    await world.client.impersonateAccount({ address: entryPoint })
    await transact(stage, entryPoint, call)
  },
  control,
})

const execution = async ({ world }: Stage, op: UserOperation): Promise<Hex> =>
  encodeFunctionData({
    abi: accountAbi,
    functionName: 'executeUserOp',
    args: [op, await operationHash(world, op)],
  })

export const entryPointAlone: readonly Attack[] = [
  impersonated(
    'have the account pay a prefund to the caller',
    async (stage) => {
      const op = await buildOperation(stage.world, stage.session, {
        calls: [arenaCall(stage.arena, 'boost')],
      })
      return encodeFunctionData({
        abi: accountAbi,
        functionName: 'validateUserOp',
        args: [op, await operationHash(stage.world, op), parseEther('5')],
      })
    },
    {
      none: 'Asked by the EntryPoint, the account pays into its own deposit there: it loses nothing even then.',
    },
  ),
  impersonated('execute an operation of the session that nobody signed', async (stage) =>
    execution(
      stage,
      operation({
        sender: stage.account.address,
        nonce: nonceKey(stage.entityId) << 64n,
        callData: wrap(encodeExecute(transfer(stage.dollar, stage.thief.address, tokenLimit))),
      }),
    ),
  ),
  impersonated('execute an operation of the owner that nobody signed', async (stage) =>
    execution(
      stage,
      operation({
        sender: stage.account.address,
        nonce: nonceKey(0, globalBit) << 64n,
        callData: wrap(encodeExecute(transfer(stage.dollar, stage.thief.address, holdings))),
      }),
    ),
  ),
]
