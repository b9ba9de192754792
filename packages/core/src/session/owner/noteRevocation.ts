import type { Log } from 'viem'
import { getBlockNumber, getContractEvents } from 'viem/actions'
import { validationEvents } from '../../account/events.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { Session, SessionRevocation } from '../../storage/Session.js'
import { changeSession } from '../changeSession.js'
import { readRanges } from '../chain/readRanges.js'
import type { SessionState } from '../chain/readSessionState.js'
import { isStopped } from '../isStopped.js'
import { eachSlice } from '../slices/eachSlice.js'
import { wasUninstalledCleanly } from './wasUninstalledCleanly.js'

/**
 * Puts on record what the chain says of a session that was taken back without a record of it: by another
 * device, or by a page that died meanwhile. Nobody needs its key any more.
 */
export async function noteRevocation(
  config: ValetKeyConfig,
  session: Session,
  state: SessionState,
): Promise<Session> {
  if (session.revoked !== undefined) return session
  const { id, landed, grant } = session
  if (state.installation === 'consumed' && landed === undefined) {
    // A grant that was cancelled.
    if (grant !== undefined) await config.storage.deleteKey(id)
    return session
  }
  const revoked = await findRevocation(config, session, state)
  if (revoked === undefined) return session
  await config.storage.deleteKey(id)
  return changeSession(config, session, (saved) => ({ ...saved, pending: undefined, revoked }))
}

async function findRevocation(
  config: ValetKeyConfig,
  session: Session,
  state: SessionState,
): Promise<SessionRevocation | undefined> {
  const { chainId, account, landed } = session
  const client = config.getClient({ chainId })
  if (state.installation === 'installed') {
    return isStopped(state)
      ? { blockNumber: await getBlockNumber(client), clean: false }
      : undefined
  }
  if (landed === undefined) return undefined
  const parts = eachSlice(session)
  const events: Log<bigint, number, false>[] = []
  for await (const { logs } of readRanges({
    fromBlock: landed.blockNumber,
    toBlock: await getBlockNumber(client),
    read: (range) =>
      getContractEvents(client, {
        address: account,
        abi: validationEvents,
        eventName: 'ValidationUninstalled',
        args: { entityId: parts.map(({ entityId }) => entityId) },
        strict: true,
        ...range,
      }),
  })) {
    events.push(...logs)
  }
  const last = events.at(-1)
  return (
    last && {
      transactionHash: last.transactionHash,
      blockNumber: last.blockNumber,
      clean: parts.every((part) => wasUninstalledCleanly(events, part)),
    }
  )
}
