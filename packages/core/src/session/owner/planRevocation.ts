import { encodeFunctionData, erc20Abi, isAddressEqual } from 'viem'
import type { AccountCall } from '../../account/encodeCalls.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { InvalidSessionError } from '../../errors/InvalidSessionError.js'
import { encodeForget } from '../../install/encodeForget.js'
import { encodeUninstall } from '../../install/encodeUninstall.js'
import type { OpenApproval } from '../../permissions/display.js'
import type { CustomKind } from '../../permissions/kind.js'
import type { Session } from '../../storage/Session.js'
import { readSessionState, type SessionState } from '../chain/readSessionState.js'
import { readStateSince } from '../chain/readStateSince.js'
import { currentSession } from '../currentSession.js'
import { getPlan } from '../getPlan.js'
import { isStopped } from '../isStopped.js'
import { eachSlice } from '../slices/eachSlice.js'
import { cancelChanges } from './cancelChanges.js'
import { cancelNonce } from './cancelNonce.js'
import { noteRevocation } from './noteRevocation.js'
import { stop } from './stop.js'
import { withoutUndone } from './withoutUndone.js'

export type PlanRevocationParameters = {
  /** Of one account on one chain. */
  sessions: readonly [Session, ...Session[]]
  /** Allowances to take back along with them. */
  approvals?: readonly Pick<OpenApproval, 'token' | 'spender'>[] | undefined
  /** `stop`: ends them and leaves the cleaning for later. @default 'uninstall' */
  how?: 'uninstall' | 'stop' | undefined
}

export type RevocationPlan = {
  /** How each session stands, where that had to be read, and what ends it. */
  plans: readonly {
    session: Session
    state?: SessionState | undefined
    calls: readonly AccountCall[]
  }[]
  /** Everything that the account has to do. */
  calls: readonly AccountCall[]
}

/** What takes sessions back: ends those that have landed, cancels the grants of those that have not. */
export async function planRevocation(
  config: ValetKeyConfig,
  { sessions, approvals = [], how = 'uninstall' }: PlanRevocationParameters,
): Promise<RevocationPlan> {
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
    sessions.map(async (given) => {
      const saved = await withoutUndone(config, await currentSession(config, given))
      if (saved.revoked !== undefined && (how === 'stop' || saved.revoked.clean)) {
        return { session: saved, calls: [] }
      }
      const seen = await readSessionState(config, saved)
      // One that has just landed is not over because a node has not heard of it.
      const state =
        seen.installation === 'installed'
          ? seen
          : await readStateSince(config, saved, saved.landed?.blockNumber)
      const session = await noteRevocation(config, saved, state)
      return { session, state, calls: revocation(session, { state, how, kinds: config.kinds }) }
    }),
  )
  return {
    plans,
    calls: [
      ...plans.flatMap((plan) => plan.calls),
      ...approvals.map(({ token, spender }) => ({
        to: token,
        data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, 0n] }),
      })),
    ],
  }
}

function revocation(
  session: Session,
  {
    state,
    how,
    kinds,
  }: { state: SessionState; how: 'uninstall' | 'stop'; kinds: readonly CustomKind[] },
): readonly AccountCall[] {
  const { account, grant, revoked } = session
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
      return [...parts.map(stop), ...cancelChanges(session)]
    case 'waiting':
      if (grant === undefined) return []
      // Its first use may land while the owner is asked.
      return [cancelNonce(grant), ...(state.isDeployed ? parts.map(stop) : [])]
    case 'consumed':
      return how === 'uninstall' && revoked?.clean === false
        ? parts.flatMap((part) => encodeForget(getPlan(part), { kinds }))
        : []
  }
}
