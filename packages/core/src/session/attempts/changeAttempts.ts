import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { SessionAttempt, SessionId } from '../../storage/Session.js'
import { openAttempts } from './openAttempts.js'

/** Changes what is on record as sent. It is no news of the session: nobody is told. */
export async function changeAttempts(
  { storage }: ValetKeyConfig,
  id: SessionId,
  change: (attempts: readonly SessionAttempt[]) => readonly SessionAttempt[],
): Promise<void> {
  await storage
    .updateSession(id, (saved) => {
      const attempts = change(openAttempts(saved))
      return { ...saved, attempts: attempts.length > 0 ? attempts : undefined }
    })
    // Calls go all the same where nothing can be written.
    .catch(() => {})
}
