import type { UserOperationReceipt } from 'viem/account-abstraction'
import { SessionCallsRevertedError } from '../../errors/SessionCallsRevertedError.js'

/** A receipt of calls that happened. */
export function assertLanded(receipt: UserOperationReceipt<'0.7'>): UserOperationReceipt<'0.7'> {
  if (receipt.success) return receipt
  throw new SessionCallsRevertedError({
    userOpHash: receipt.userOpHash,
    data: undefined,
    reason: receipt.reason ?? 'The bundler does not say why.',
  })
}
