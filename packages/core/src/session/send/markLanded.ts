import type { UserOperationReceipt } from 'viem/account-abstraction'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'

/**
 * Puts on record that a grant has landed. An operation in a block has passed validation, which
 * installs the session, even where its calls were undone.
 */
export async function markLanded(
  config: ValetKeyConfig,
  session: Session,
  { userOpHash, receipt: { transactionHash, blockNumber } }: UserOperationReceipt<'0.7'>,
): Promise<Session> {
  return changeSession(config, session, (saved) => ({
    ...saved,
    submitted: undefined,
    landed: { userOpHash, transactionHash, blockNumber },
  }))
}
