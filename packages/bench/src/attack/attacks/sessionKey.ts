import { concat, numberToHex } from 'viem'
import { encodeExecute, signerData, wrap } from '../../conformance/wire.js'
import { buildOperation, maxFeePerGas, signOperation } from '../../conformance/world.js'
import { against, nothingInstead } from '../against.js'
import type { Attack } from '../attack.js'
import { setSigner } from '../setters.js'
import { tokenLimit } from '../sessions.js'
import { ownerDoes, submit, operate, operateAtRuntime, type Stage } from '../stage.js'
import { transfer } from '../tokens.js'

const steal = ({ dollar, thief }: Stage) => transfer(dollar, thief.address, tokenLimit)

/** The session as if the owner had named the thief's own key. */
const ofTheThief: Attack['control'] = {
  without: (plan, { thief, entityId }) => ({
    ...plan,
    installData: signerData(entityId, thief.address),
  }),
}

/** Changes an operation after the key has signed it; in the control the key signs the change, too. */
async function tamper(
  stage: Stage,
  change: Parameters<typeof buildOperation>[2]['overrides'],
): Promise<void> {
  const { world, session, key, isGuarded } = stage
  const op = await buildOperation(world, session, { calls: [{ to: stage.arena }] })
  const changed = { ...op, ...change }
  const signature = isGuarded
    ? op.signature
    : concat(['0xff', await signOperation(world, changed, key)])
  await submit(stage, { ...changed, signature })
}

/** In the control the key, too, has signed what is sent. */
const keyed = against('session key', nothingInstead)

export const sessionKeys: readonly Attack[] = [
  keyed(
    'sign with another key',
    '6 wrong key',
    (stage) => operate(stage, { calls: [steal(stage)], key: stage.thief }),
    { control: ofTheThief },
  ),
  keyed(
    'act with another key without a bundler',
    '5.9 wrong-caller',
    (stage) => operateAtRuntime(stage, encodeExecute(steal(stage)), { from: stage.thief }),
    { control: ofTheThief },
  ),
  keyed('change the calls of an operation in the mempool', '5.2 signature', (stage) =>
    tamper(stage, { callData: wrap(encodeExecute(steal(stage))) }),
  ),
  keyed('change the fees of an operation in the mempool', '5.2 signature', (stage) =>
    tamper(stage, {
      callData: wrap(encodeExecute(steal(stage))),
      gasFees: concat([
        numberToHex(maxFeePerGas, { size: 16 }),
        numberToHex(maxFeePerGas, { size: 16 }),
      ]),
    }),
  ),
  keyed(
    'use the old key after the owner has replaced it',
    '6.2 transfer-signer',
    (stage) => operate(stage, { calls: [steal(stage)] }),
    {
      guarding: (stage) =>
        ownerDoes(stage, encodeExecute(setSigner(stage.entityId, stage.account.owner.address))),
    },
  ),
]
