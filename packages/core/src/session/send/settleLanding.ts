import {
  UserOperationNotFoundError,
  UserOperationReceiptNotFoundError,
} from 'viem/account-abstraction'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { GrantLapsedError } from '../../errors/GrantLapsedError.js'
import type { Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { getBundlerClient } from './getBundlerClient.js'
import { markLanded } from './markLanded.js'
import { readLanding } from './readLanding.js'

/**
 * Finds out whether a grant has landed, and puts it on record. `false`: it has not, and may be sent
 * (again). Waits for an operation that the bundler still has.
 */
export async function settleLanding(config: ValetKeyConfig, session: Session): Promise<boolean> {
  const { chainId, submitted, grant } = session
  const bundlerClient = getBundlerClient(config, { chainId })
  if (submitted !== undefined) {
    const hash = submitted.userOpHash
    const receipt = await bundlerClient.getUserOperationReceipt({ hash }).catch(async (error) => {
      if (!(error instanceof UserOperationReceiptNotFoundError)) throw error
      const pending = await bundlerClient.getUserOperation({ hash }).catch(ignoreNotFound)
      return pending && bundlerClient.waitForUserOperationReceipt({ hash })
    })
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

function ignoreNotFound(error: unknown): undefined {
  if (!(error instanceof UserOperationNotFoundError)) throw error
}
