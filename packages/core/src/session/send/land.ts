import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { carry, type Cargo } from './carry.js'
import { markLanded } from './markLanded.js'
import type { Sending } from './Sending.js'
import type { SentOperation } from './sendOperation.js'
import { settleLanding } from './settleLanding.js'

/** Sends the operation that carries the grant, or returns nothing where the grant has landed. */
export async function land(
  config: ValetKeyConfig,
  sending: Sending,
): Promise<SentOperation | undefined> {
  const { grant, landed } = sending.session
  if (landed !== undefined || grant === undefined) return undefined
  const cargo: Cargo = {
    carries: 'grant',
    read: (session) =>
      session.landed === undefined && session.grant !== undefined
        ? { grant: session.grant, submitted: session.submitted }
        : undefined,
    settle: (session) => settleLanding(config, session),
    submit: (session, userOpHash) => ({ ...session, submitted: { userOpHash } }),
    end: (session, receipt) => markLanded(config, session, receipt),
  }
  return carry(config, sending, cargo)
}
