import type { OwnerWallet } from '../../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { GrantNotCancellableError } from '../../errors/GrantNotCancellableError.js'
import { OperationRejectedError } from '../../errors/OperationRejectedError.js'
import { RevocationIncompleteError } from '../../errors/RevocationIncompleteError.js'
import type { Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import type { SessionState } from '../chain/readSessionState.js'
import { readStateSince } from '../chain/readStateSince.js'
import { isStopped } from '../isStopped.js'
import { eachSlice } from '../slices/eachSlice.js'
import { actAsOwner, type OwnerLanding } from './actAsOwner.js'
import { planRevocation, type PlanRevocationParameters } from './planRevocation.js'
import { wasUninstalledCleanly } from './wasUninstalledCleanly.js'

export type RevokeParameters = PlanRevocationParameters & {
  wallet: OwnerWallet
  via: 'user-operation' | 'transaction' | undefined
  sponsored: boolean | undefined
}

/**
 * Takes sessions back with one prompt: ends those that have landed, cancels the grants of those that
 * have not, cleans up after those that left something; then looks whether the chain agrees.
 */
export async function revoke(
  config: ValetKeyConfig,
  { wallet, via, sponsored, ...parameters }: RevokeParameters,
): Promise<readonly Session[]> {
  const { plans, calls } = await planRevocation(config, parameters)
  if (calls.length === 0) return plans.map(({ session }) => session)

  const [session] = parameters.sessions
  const granted = plans.find(({ state }) => state?.installation === 'waiting')
  const landing = await actAsOwner(config, { session, wallet, calls, via, sponsored }).catch(
    (error: unknown) => {
      // The first use of a grant has made the account meanwhile.
      const isMade = error instanceof OperationRejectedError && error.code === 'AA10'
      throw isMade && granted
        ? new GrantNotCancellableError({ id: granted.session.id, landed: true })
        : error
    },
  )
  return Promise.all(
    plans.map(({ session: one, state, calls: { length } }) =>
      state === undefined || length === 0
        ? forget(config, one)
        : confirm(config, { session: one, state, landing }),
    ),
  )
}

/** Whether the chain agrees that a session is over, and what it left. */
async function confirm(
  config: ValetKeyConfig,
  {
    session,
    state: before,
    landing,
  }: { session: Session; state: SessionState; landing: OwnerLanding },
): Promise<Session> {
  const { id } = session
  const { transactionHash, blockNumber, logs } = landing
  const state = await readStateSince(config, session, blockNumber)
  const isGone = state.installation === 'consumed'
  if (!isGone && !isStopped(state)) throw new RevocationIncompleteError({ id })
  // One whose first use was faster is no grant any more.
  const wasCancelled = isGone && before.installation === 'waiting'
  const clean =
    isGone &&
    (before.installation === 'consumed' ||
      eachSlice(session).every((part) => wasUninstalledCleanly(logs, part)))
  await config.storage.deleteKey(id)
  return changeSession(config, session, (saved) => ({
    ...saved,
    pending: undefined,
    underway: undefined,
    revoked: wasCancelled ? saved.revoked : { transactionHash, blockNumber, clean },
  }))
}

async function forget(config: ValetKeyConfig, session: Session): Promise<Session> {
  await config.storage.deleteKey(session.id)
  return changeSession(config, session, (saved) => saved)
}
