import type { Address, Hex } from 'viem'
import type { Operation } from '../modules/Operation.js'
import { checkOperation } from './checkOperation.js'
import type { CustomKind } from './kind.js'
import { decodeOperation } from './decodeOperation.js'
import { preparedTerms } from './preparedTerms.js'
import { executeBatchSelector, executeSelector } from './selectors.js'
import type { SessionRequest } from './types.js'
import { toKey } from './values/address.js'
import type { PermissionUsage, Verdict } from './verdict.js'

export type CheckCallsParameters = {
  /** What was granted. Kept between checks: hand in the same object for speed. */
  request: SessionRequest
  account: Address
  /** The calls of one operation. A single call to the account itself stands for that function of it. */
  calls: readonly { to: Address; value?: bigint | undefined; data?: Hex | undefined }[]
  /** What is left, as `readUsage` tells. Without it, nothing counts as spent. */
  usage?: readonly PermissionUsage[] | undefined
  /** Of the block that includes the operation, unix seconds. @default the clock of this machine */
  timestamp?: number | undefined
  /** Most that gas can cost, in wei: all gas limits times `maxFeePerGas`. @default not looked at */
  maxGasCost?: bigint | undefined
  /** Who pays for the gas, if not the account. */
  paymaster?: Address | undefined
  /** Whether the account lets that paymaster take its money back from it. @default false */
  isSpecialPaymaster?: boolean | undefined
  kinds?: readonly CustomKind[] | undefined
}

/**
 * Whether the chain would let a session key make these calls, and if not, why and what to do. Pure:
 * what the called contracts do, and what the account owns, is not looked at.
 */
export function checkCalls(parameters: CheckCallsParameters): Verdict {
  const {
    request,
    account,
    usage,
    timestamp = Math.floor(Date.now() / 1000),
    maxGasCost,
    paymaster,
    isSpecialPaymaster = false,
    kinds,
  } = parameters
  const operation = { ...toOperation(parameters), maxGasCost, paymaster, timestamp }
  return checkOperation(
    {
      terms: preparedTerms(request, kinds),
      operation,
      account,
      remaining(id) {
        const remaining = usage?.find((one) => one.id === id)?.remaining
        return typeof remaining === 'bigint' ? remaining : undefined
      },
      isSpecialPaymaster,
    },
    { kinds },
  )
}

function toOperation({
  account,
  calls,
}: Pick<CheckCallsParameters, 'account' | 'calls'>): Pick<
  Operation,
  'shape' | 'selector' | 'calls' | 'createValue' | 'wrapped'
> {
  const [first] = calls
  if (calls.length === 1 && first && toKey(first.to) === toKey(account))
    return { ...decodeOperation(first.data ?? '0x'), wrapped: undefined }
  return {
    shape: calls.length === 1 ? 'execute' : 'executeBatch',
    selector: calls.length === 1 ? executeSelector : executeBatchSelector,
    calls: calls.map(({ to, value = 0n, data = '0x' }) => ({ to, value, data })),
  }
}
