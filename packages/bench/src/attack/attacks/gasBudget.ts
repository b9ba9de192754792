import { encodeInstall } from '@valetkey/core'
import { concat, numberToHex, type Hex } from 'viem'
import {
  buildOperation,
  deferredAction,
  maxFeePerGas,
  type UserOperation,
} from '../../conformance/world.js'
import { badMove } from '../arena.js'
import { against } from '../against.js'
import type { Attack } from '../attack.js'
import { withoutGasBudget } from '../sessions.js'
import { submitAll, operate, type Stage } from '../stage.js'

const twice = (high: bigint, low = high): Hex =>
  concat([numberToHex(high, { size: 16 }), numberToHex(low, { size: 16 })])

/** The thief bundles its own operations, so that every fee is its gain. */
const absurdFees: Partial<UserOperation> = { gasFees: twice(maxFeePerGas * 200n) }
/** Paid for in full, whatever is used of it: about a third of the budget each. */
const costly: Partial<UserOperation> = {
  gasFees: twice(maxFeePerGas),
  preVerificationGas: 4_200_000n,
  accountGasLimits: twice(600_000n, 200_000n),
}

const burning = against('gas budget', { without: withoutGasBudget }, { landing: /^gas of/ })

const burn = (stage: Stage, overrides: Partial<UserOperation>) =>
  operate(stage, { calls: [badMove(stage.arena)], overrides })

export const gasBudgets: readonly Attack[] = [
  burning('bid an absurd gas price', '10 gas-burn', async (stage) => {
    await burn(stage, absurdFees)
  }),
  burning('claim absurd work before verification', '6 NTL, maximum cost', async (stage) => {
    await burn(stage, { gasFees: twice(maxFeePerGas), preVerificationGas: 30_000_000n })
  }),
  burning('fail on purpose until the budget is gone', '10 failing ops', async (stage) => {
    for (let count = 0; count < 4; count++) await burn(stage, costly)
  }),
  burning('burn it in one bundle over several lanes', '7.2 lanes', async (stage) => {
    const { world, session, arena } = stage
    await submitAll(
      stage,
      await Promise.all(
        [0n, 1n, 2n, 3n].map((lane) =>
          buildOperation(world, session, { calls: [badMove(arena)], overrides: costly, lane }),
        ),
      ),
    )
  }),
  burning(
    'burn it with the operation that installs the session',
    '5.7 deferred',
    async (stage) => {
      const { world, account, entityId, plan, arena } = stage
      const call = encodeInstall(plan)
      const { prefix } = await deferredAction(world, { account, entityId, call })
      await operate(stage, { calls: [badMove(arena)], overrides: absurdFees, prefix })
    },
    { installed: false },
  ),
]
