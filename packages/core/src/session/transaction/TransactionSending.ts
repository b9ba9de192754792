import type { LocalAccount } from 'viem'
import type { AccountCall } from '../../account/encodeCalls.js'
import type { Session, SessionTransaction } from '../../storage/Session.js'

/** What goes out as a transaction of the session's key. */
export type TransactionSending = {
  session: Session
  signer: LocalAccount
  calls: readonly AccountCall[]
}

export type SignedSending = TransactionSending & Pick<SessionTransaction, 'signed' | 'nonce'>
