import { encodeFunctionData, erc20Abi, isAddressEqual } from 'viem'
import type { AccountCall } from '../../account/encodeCalls.js'
import type { OwnerWallet } from '../../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { InvalidSessionError } from '../../errors/InvalidSessionError.js'
import { RevocationIncompleteError } from '../../errors/RevocationIncompleteError.js'
import { encodeForget } from '../../install/encodeForget.js'
import { encodeUninstall } from '../../install/encodeUninstall.js'
import type { OpenApproval } from '../../permissions/display.js'
import type { CustomKind } from '../../permissions/kind.js'
import type { Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { readSessionState, type SessionState } from '../chain/readSessionState.js'
import { getPlan } from '../getPlan.js'
import { isStopped } from '../isStopped.js'
import { eachSlice } from '../slices/eachSlice.js'
import { actAsOwner, type OwnerLanding } from './actAsOwner.js'
import { cancelNonce } from './cancelNonce.js'
import { noteRevocation } from './noteRevocation.js'
import { stop } from './stop.js'
import { wasUninstalledCleanly } from './wasUninstalledCleanly.js'

export type RevokeParameters = {
  /** Of one account on one chain. */
  sessions: readonly [Session, ...Session[]]
  wallet: OwnerWallet
  via: 'user-operation' | 'transaction' | undefined
  sponsored: boolean | undefined
  /** Allowances to take back along with them. */
  approvals?: readonly Pick<OpenApproval, 'token' | 'spender'>[] | undefined
  /** `stop`: ends them and leaves the cleaning for later. @default 'uninstall' */
  how?: 'uninstall' | 'stop' | undefined
}

/**
 * Takes sessions back with one prompt: ends those that have landed, cancels the grants of those that
 * have not, cleans up after those that left something; then looks whether the chain agrees.
 */
export async function revoke(
  config: ValetKeyConfig,
  { sessions, wallet, via, sponsored, approvals = [], how = 'uninstall' }: RevokeParameters,
): Promise<readonly Session[]> {
  const [first] = sessions
  const stranger = sessions.find(
    ({ chainId, account }) => chainId !== first.chainId || !isAddressEqual(account, first.account),
  )
  if (stranger !== undefined) {
    throw new InvalidSessionError({
      field: 'sessions',
      value: stranger.id,
      reason: `It is not of account ${first.account} on chain ${first.chainId}, as the first one is.`,
    })
  }
  const plans = await Promise.all(
    sessions.map(async (saved) => {
      const state = await readSessionState(config, saved)
      const session = await noteRevocation(config, saved, state)
      return { session, state, calls: revocation(session, { state, how, kinds: config.kinds }) }
    }),
  )
  const calls = [
    ...plans.flatMap((plan) => plan.calls),
    ...approvals.map(({ token, spender }) => ({
      to: token,
      data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, 0n] }),
    })),
  ]
  if (calls.length === 0) return plans.map(({ session }) => session)

  const landing = await actAsOwner(config, { session: first, wallet, calls, via, sponsored })
  return Promise.all(
    plans.map((plan) =>
      plan.state.installation === 'waiting' || plan.calls.length === 0
        ? forget(config, plan.session)
        : confirm(config, { ...plan, landing }),
    ),
  )
}

function revocation(
  session: Session,
  {
    state,
    how,
    kinds,
  }: { state: SessionState; how: 'uninstall' | 'stop'; kinds: readonly CustomKind[] },
): readonly AccountCall[] {
  const { account, grant, pending, revoked } = session
  const parts = eachSlice(session)
  switch (state.installation) {
    case 'installed':
      if (how === 'uninstall')
        return parts.map((part) => ({
          to: account,
          data: encodeUninstall(getPlan(part), { kinds }),
        }))
      if (isStopped(state)) return []
      // A change that was signed before would undo the stop.
      return [...parts.map(stop), ...(pending === undefined ? [] : [cancelNonce(pending.grant)])]
    case 'waiting':
      return grant === undefined ? [] : [cancelNonce(grant)]
    case 'consumed':
      return how === 'uninstall' && revoked?.clean === false
        ? parts.flatMap((part) => encodeForget(getPlan(part), { kinds }))
        : []
  }
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
  const { transactionHash, blockNumber, logs } = landing
  const state = await readSessionState(config, session)
  if (state.installation === 'installed' && !isStopped(state)) {
    throw new RevocationIncompleteError({ id: session.id })
  }
  const clean =
    state.installation !== 'installed' &&
    (before.installation === 'consumed' ||
      eachSlice(session).every((part) => wasUninstalledCleanly(logs, part)))
  await config.storage.deleteKey(session.id)
  return changeSession(config, session, (saved) => ({
    ...saved,
    pending: undefined,
    underway: undefined,
    revoked: { transactionHash, blockNumber, clean },
  }))
}

async function forget(config: ValetKeyConfig, session: Session): Promise<Session> {
  await config.storage.deleteKey(session.id)
  return changeSession(config, session, (saved) => saved)
}
