import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { OperationRejectedError } from '../../errors/OperationRejectedError.js'
import { SessionRevokedError } from '../../errors/SessionRevokedError.js'
import type { Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { readSessionState } from '../chain/readSessionState.js'
import { isStopped } from '../isStopped.js'
import type { Sending } from '../send/Sending.js'
import { assertAllowed } from './assertAllowed.js'
import { promoteKey } from '../keys/promoteKey.js'
import { toOperationError } from './toOperationError.js'

/**
 * Finds out why calls were not accepted. Returns the session to try once more with, where what was
 * known of it was out of date; else throws what is the matter.
 */
export async function recover(
  config: ValetKeyConfig,
  { session, calls, sponsored, error: thrown }: Sending & { error: unknown },
): Promise<Session> {
  const error = toOperationError(thrown)
  if (!(error instanceof OperationRejectedError)) throw error
  // Another operation of this session was faster: the next nonce is read anew. Or the estimate was too
  // low: it is raised.
  if (error.code === 'AA25' || error.code === 'AA26') return session

  if (error.code === 'AA24') {
    const rotated = await promoteKey(config, session, { cause: error })
    if (rotated !== undefined) return rotated
  }

  const state = await readSessionState(config, session).catch(() => undefined)
  if (state !== undefined && (state.installation === 'consumed' || isStopped(state))) {
    throw new SessionRevokedError({ id: session.id })
  }
  if (state?.installation === 'waiting' && session.landed !== undefined) {
    // The block that it landed in is no longer part of the chain: the grant is sent again.
    return changeSession(config, session, (saved) => ({ ...saved, landed: undefined }))
  }
  await assertAllowed(config, { session, calls, sponsored, usage: state?.usage, cause: error })
  throw error
}
