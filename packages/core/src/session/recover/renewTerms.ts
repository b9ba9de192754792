import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { encodeInstall } from '../../install/encodeInstall.js'
import { decompile } from '../../permissions/decompile.js'
import type { Session } from '../../storage/Session.js'
import { getPlan } from '../getPlan.js'
import { applyUpdates } from './applyUpdates.js'
import type { HistoryEvent } from './readHistory.js'
import { readPresent } from './readPresent.js'

/** The terms of a session that was rebuilt by an earlier look, as its owner has changed them since. */
export async function renewTerms(
  config: ValetKeyConfig,
  session: Session,
  updates: readonly Extract<HistoryEvent, { type: 'updated' }>[],
): Promise<Pick<Session, 'key' | 'request' | 'installation'>> {
  const { chainId, account, landed } = session
  const since = updates.filter(({ blockNumber }) => blockNumber >= (landed?.blockNumber ?? 0n))
  const planned = applyUpdates(
    getPlan(session),
    since.map(({ update }) => update),
  )
  const { plan, matches } = await readPresent(config.getClient({ chainId }), {
    account,
    plan: planned,
  })
  const { key, request } = decompile(plan, { kinds: config.kinds })
  return matches && key ? { key, request, installation: encodeInstall(plan) } : session
}
