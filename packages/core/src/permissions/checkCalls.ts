import type { Address, Hex } from 'viem'
import type { OperationCall } from '../modules/Operation.js'
import { checkOperation, type CheckParameters } from './checkOperation.js'
import { decodeOperation, type DecodedOperation } from './decodeOperation.js'
import { executeBatchSelector, executeSelector } from './selectors.js'
import { toKey } from './values/address.js'
import type { Verdict } from './verdict.js'

export type CheckCallsParameters = CheckParameters & {
  /** The calls of one operation. A single call to the account itself stands for that function of it. */
  calls: readonly { to: Address; value?: bigint | undefined; data?: Hex | undefined }[]
}

/**
 * Whether the chain would let a session key make these calls, and if not, why and what to do. Pure:
 * what the called contracts do, and what the account owns, is not looked at.
 */
export function checkCalls(parameters: CheckCallsParameters): Verdict {
  return checkOperation(parameters, toOperation(parameters.calls, parameters.account))
}

function toOperation(calls: CheckCallsParameters['calls'], account: Address): DecodedOperation {
  const [first] = calls
  if (calls.length === 1 && first && toKey(first.to) === toKey(account))
    return { ...decodeOperation(first.data ?? '0x'), wrapped: undefined }
  return {
    shape: calls.length === 1 ? 'execute' : 'executeBatch',
    selector: calls.length === 1 ? executeSelector : executeBatchSelector,
    calls: calls.map(({ to, value = 0n, data = '0x' }): OperationCall => ({ to, value, data })),
  }
}
