import { encodeFunctionData } from 'viem'
import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction'
import type { AccountCall } from '../../account/encodeCalls.js'
import type { OwnerWallet } from '../../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { RevocationIncompleteError } from '../../errors/RevocationIncompleteError.js'
import { encodeUninstall } from '../../install/encodeUninstall.js'
import type { Session } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { readSessionState } from '../chain/readSessionState.js'
import { getPlan } from '../getPlan.js'
import { actAsOwner, type OwnerLanding } from './actAsOwner.js'
import { wasUninstalledCleanly } from './wasUninstalledCleanly.js'

export type RevokeParameters = {
  /** Of one account on one chain. */
  sessions: readonly [Session, ...Session[]]
  wallet: OwnerWallet
  via: 'user-operation' | 'transaction' | undefined
  sponsored: boolean | undefined
}

/**
 * Takes sessions back with one prompt: uninstalls those that have landed and cancels the grants of
 * those that have not, then looks whether the chain agrees.
 */
export async function revoke(
  config: ValetKeyConfig,
  { sessions, wallet, via, sponsored }: RevokeParameters,
): Promise<readonly Session[]> {
  const [first] = sessions
  const before = await Promise.all(sessions.map((session) => readSessionState(config, session)))
  const calls = sessions.flatMap((session, index) =>
    revocation(session, before[index]?.installation),
  )
  if (calls.length === 0) return sessions

  const landing = await actAsOwner(config, { session: first, wallet, calls, via, sponsored })
  return Promise.all(
    sessions.map((session, index) =>
      before[index]?.installation === 'installed'
        ? confirm(config, session, landing)
        : forget(config, session),
    ),
  )
}

function revocation(
  session: Session,
  installation: 'waiting' | 'installed' | 'consumed' | undefined,
): readonly AccountCall[] {
  const { account, grant } = session
  if (installation === 'installed') {
    return [{ to: account, data: encodeUninstall(getPlan(session)) }]
  }
  if (installation !== 'waiting' || grant === undefined) return []
  const data = encodeFunctionData({
    abi: entryPoint07Abi,
    functionName: 'incrementNonce',
    args: [grant.nonce >> 64n],
  })
  return [{ to: entryPoint07Address, data }]
}

async function confirm(
  config: ValetKeyConfig,
  session: Session,
  { transactionHash, blockNumber, logs }: OwnerLanding,
): Promise<Session> {
  const { installation } = await readSessionState(config, session)
  if (installation === 'installed') throw new RevocationIncompleteError({ id: session.id })
  const clean = wasUninstalledCleanly(logs, session)
  const revoked = await changeSession(config, session, (saved) => ({
    ...saved,
    revoked: { transactionHash, blockNumber, clean },
  }))
  await config.storage.deleteKey(session.id)
  return revoked
}

async function forget(config: ValetKeyConfig, session: Session): Promise<Session> {
  await config.storage.deleteKey(session.id)
  return changeSession(config, session, (saved) => saved)
}
