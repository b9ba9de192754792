import type { OwnerWallet } from '../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { WalletRejectedError } from '../errors/WalletRejectedError.js'
import type { Session } from '../storage/Session.js'
import { createSession } from './createSession.js'
import type { PreparedSession } from './PreparedSession.js'

/** Where one chain's signature stands. */
export type ChainGrant = { prepared: PreparedSession } & (
  | { status: 'waiting' | 'signing' }
  | { status: 'granted'; session: Session }
  | { status: 'failed'; error: unknown }
)

export type CreateSessionsParameters = {
  /** What `prepareSessions` made and the user agreed to; to try again, those that are `remaining`. */
  prepared: readonly PreparedSession[]
  /** The owner's wallet, or how to get one that is on a chain: many sign only for their own. */
  wallet: OwnerWallet | ((chain: { chainId: number }) => OwnerWallet | Promise<OwnerWallet>)
  /** Hears of every step, with all chains in the order of `prepared`. */
  onProgress?: ((grants: readonly ChainGrant[]) => void) | undefined
}

export type CreateSessionsReturnType = {
  /** `partial`: some chains are granted and can be used, others are not. */
  status: 'granted' | 'partial' | 'failed'
  grants: readonly ChainGrant[]
  sessions: readonly Session[]
  /** Those without a signature. Nothing of them is lost: hand them in again. */
  remaining: readonly PreparedSession[]
}

/** What goes wrong with one chain is in its grant: this does not throw. */
export type CreateSessionsErrorType = never

/**
 * Asks the owner once for each chain, one after the other. A chain that fails keeps none of the others;
 * a wallet that says no is not asked for the rest.
 */
export async function createSessions(
  config: ValetKeyConfig,
  { prepared, wallet, onProgress }: CreateSessionsParameters,
): Promise<CreateSessionsReturnType> {
  const grants: ChainGrant[] = prepared.map((one) => ({ prepared: one, status: 'waiting' }))
  const become = (index: number, grant: ChainGrant): void => {
    grants[index] = grant
    onProgress?.([...grants])
  }
  for (const [index, one] of prepared.entries()) {
    become(index, { prepared: one, status: 'signing' })
    try {
      const { chainId } = one
      const signing = typeof wallet === 'function' ? await wallet({ chainId }) : wallet
      const session = await createSession(config, { prepared: one, wallet: signing })
      become(index, { prepared: one, status: 'granted', session })
    } catch (error) {
      become(index, { prepared: one, status: 'failed', error })
      if (error instanceof WalletRejectedError) break
    }
  }
  const sessions = grants.flatMap((grant) => (grant.status === 'granted' ? [grant.session] : []))
  const remaining = grants.flatMap((grant) => (grant.status === 'granted' ? [] : [grant.prepared]))
  return {
    status: remaining.length === 0 ? 'granted' : sessions.length > 0 ? 'partial' : 'failed',
    grants,
    sessions,
    remaining,
  }
}
