import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { changeTransactions } from './changeTransactions.js'
import type { SignedSending } from './TransactionSending.js'

/** Takes a transaction off the record whose end was seen. */
export function forgetTransaction(
  config: ValetKeyConfig,
  { session, signed }: SignedSending,
): Promise<void> {
  return changeTransactions(config, session.id, (transactions) =>
    transactions.filter((one) => one.signed !== signed),
  )
}
