import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { settleUnderway } from '../change/settleUnderway.js'

/** Takes for dropped at once, on every session, what is on its way: how long a page would wait is not what is tested. */
export async function giveUp(config: ValetKeyConfig): Promise<void> {
  const sessions = await config.storage.listSessions()
  const impatient = { ...config, patience: 0 }
  await Promise.all(sessions.map((session) => settleUnderway(impatient, session, { wait: true })))
}
