import { encodeInstall, paymaster } from '@valetkey/core'
import { getAddress } from 'viem'
import { deferredAction } from '../../conformance/world.js'
import { badMove, move } from '../arena.js'
import { against } from '../against.js'
import type { Attack } from '../attack.js'
import { arenaCalls, granted, withoutPaymasterGuard } from '../sessions.js'
import { operate } from '../stage.js'

const unsponsored = against(
  'paymaster guard',
  { without: withoutPaymasterGuard },
  {
    session: (scene) =>
      granted(scene, [
        arenaCalls(scene),
        paymaster({ address: getAddress(`0x${scene.paymasterAndData.slice(2, 42)}`) }),
      ]),
    // Somebody else pays for all of it: the account's own budget for gas is nothing.
    budget: 0n,
  },
)

export const paymasterGuard: readonly Attack[] = [
  unsponsored('have the account pay', '6 PMG, missing', (stage) =>
    operate(stage, { calls: [badMove(stage.arena)] }),
  ),
  unsponsored('have another paymaster pay', '6 PMG, wrong', (stage) =>
    operate(stage, {
      calls: [move(stage.arena, 0)],
      paymasterAndData: stage.otherPaymasterAndData,
    }),
  ),
  unsponsored(
    'have the account pay for the operation that installs the session',
    '5.7 deferred',
    async (stage) => {
      const { world, account, entityId, plan, arena } = stage
      const call = encodeInstall(plan)
      const { prefix } = await deferredAction(world, { account, entityId, call })
      await operate(stage, { calls: [badMove(arena)], prefix })
    },
    { installed: false, landing: /^gas of/ },
  ),
  unsponsored('pay from the second nonce lane', '7.2 lanes', (stage) =>
    operate(stage, { calls: [badMove(stage.arena)], lane: 1n }),
  ),
]
