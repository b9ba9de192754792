import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { SessionId, SessionTransaction } from '../../storage/Session.js'
import { openAttempts } from '../attempts/openAttempts.js'

/** Changes which transactions are on record as sent. It is no news of the session: nobody is told. */
export async function changeTransactions(
  { storage }: ValetKeyConfig,
  id: SessionId,
  change: (transactions: readonly SessionTransaction[]) => readonly SessionTransaction[],
): Promise<void> {
  await storage
    .updateSession(id, (saved) => {
      const transactions = change(openAttempts({ attempts: saved.transactions }))
      return { ...saved, transactions: transactions.length > 0 ? transactions : undefined }
    })
    // Calls go all the same where nothing can be written.
    .catch(() => {})
}
