import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { getBlockNumber } from 'viem/actions'
import { GrantLapsedError } from '../../errors/GrantLapsedError.js'
import type { Session } from '../../storage/Session.js'
import { readSessionState } from '../chain/readSessionState.js'
import { changeSession } from '../changeSession.js'
import { findReceipt } from './findReceipt.js'
import { markLanded } from './markLanded.js'

/**
 * Finds out whether a grant has landed, and puts it on record. Where it has not, the session is as it
 * was, and the grant may be sent (again). Waits for an operation that the bundler still has.
 */
export async function settleLanding(config: ValetKeyConfig, session: Session): Promise<Session> {
  const { chainId, account, submitted, grant } = session
  if (submitted !== undefined) {
    const { userOpHash } = submitted
    const receipt = await findReceipt(config, {
      chainId,
      userOpHashes: [userOpHash],
      operation: grant && { account, nonce: grant.nonce },
    })
    if (receipt !== undefined) return markLanded(config, session, receipt)
  }
  const [{ installation }, blockNumber] = await Promise.all([
    readSessionState(config, session),
    getBlockNumber(config.getClient({ chainId }), { cacheTime: 0 }),
  ])
  if (installation === 'waiting') return session
  if (installation === 'consumed') {
    throw new GrantLapsedError({ why: 'nonce', deadline: grant?.deadline ?? 0 })
  }
  return changeSession(config, session, (saved) => ({
    ...saved,
    submitted: undefined,
    landed: { blockNumber },
  }))
}
