import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { GrantLapsedError } from '../../errors/GrantLapsedError.js'
import type { Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { findReceipt } from './findReceipt.js'
import { markLanded } from './markLanded.js'
import { readLanding } from './readLanding.js'

/**
 * Finds out whether a grant has landed, and puts it on record. `false`: it has not, and may be sent
 * (again). Waits for an operation that the bundler still has.
 */
export async function settleLanding(config: ValetKeyConfig, session: Session): Promise<boolean> {
  const { chainId, submitted, grant } = session
  if (submitted !== undefined) {
    const receipt = await findReceipt(config, { chainId, ...submitted })
    if (receipt !== undefined) {
      await markLanded(config, session, receipt)
      return true
    }
  }
  const { state, blockNumber } = await readLanding(config, session)
  if (state === 'waiting') return false
  if (state === 'consumed') {
    throw new GrantLapsedError({ why: 'nonce', deadline: grant?.deadline ?? 0 })
  }
  await changeSession(config, session, (saved) => ({
    ...saved,
    submitted: undefined,
    landed: { blockNumber },
  }))
  return true
}
