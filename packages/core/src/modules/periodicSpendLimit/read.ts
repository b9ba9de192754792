import type { Address } from 'viem'
import { periodicSpendLimitModuleAbi } from './abi.js'
import { periodicSpendLimitModuleAddress } from './address.js'

/** Reads a limit and what was spent in the period that runs. */
export function readPeriodicSpendLimit({
  account,
  entityId,
  token,
}: {
  account: Address
  entityId: number
  token: Address
}) {
  return {
    address: periodicSpendLimitModuleAddress,
    abi: periodicSpendLimitModuleAbi,
    functionName: 'spendLimits',
    args: [entityId, token, account],
  } as const
}
