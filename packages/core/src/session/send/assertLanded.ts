import { isHex } from 'viem'
import type { UserOperationReceipt } from 'viem/account-abstraction'
import { SessionCallsRevertedError } from '../../errors/SessionCallsRevertedError.js'
import { readRevert } from '../failure/readRevert.js'

/** A receipt of calls that happened. */
export function assertLanded(receipt: UserOperationReceipt<'0.7'>): UserOperationReceipt<'0.7'> {
  if (receipt.success) return receipt
  const { userOpHash, reason } = receipt
  throw new SessionCallsRevertedError({
    userOpHash,
    ...(isHex(reason) ? readRevert(reason) : { errorName: undefined, data: undefined }),
  })
}
