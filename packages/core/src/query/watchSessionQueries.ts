import type { Query, QueryClient } from '@tanstack/query-core'
import type { SessionChange, ValetKeyConfig } from '../config/ValetKeyConfig.js'

/**
 * Keeps a query client true to what happens to sessions, here and in other tabs: queries about a
 * session are asked again when it changes or is used. Returns the way to stop.
 */
export function watchSessionQueries(
  config: ValetKeyConfig,
  queryClient: Pick<QueryClient, 'getQueryCache' | 'invalidateQueries'>,
): () => void {
  return config.subscribe(async (change) => {
    const about = ({ queryKey }: Query): boolean => isAbout(queryKey, change)
    const firsts = queryClient.getQueryCache().findAll({
      queryKey: ['valetkey'],
      predicate: (query) => about(query) && isFirstRead(query),
    })
    await queryClient.invalidateQueries({ queryKey: ['valetkey'], predicate: about })
    if (firsts.length === 0) return
    await queryClient.invalidateQueries({ predicate: (query) => firsts.includes(query) })
  })
}

/** Invalidating does not begin it anew, and what it has read by now may be over. */
const isFirstRead = ({ state: { data, fetchStatus } }: Query): boolean =>
  data === undefined && fetchStatus !== 'idle'

function isAbout([, name, about]: readonly unknown[], { type, session }: SessionChange): boolean {
  if (name === 'sessions') return type !== 'used'
  // The first use of a session may have deployed its account.
  if (name === 'modularAccount') return type === 'saved' && session.landed !== undefined
  if (typeof about !== 'object' || about === null) return false
  // Exposures add up the keys of an account, and any use of one may give an approval.
  if ('account' in about && about.account === session.account) return true
  return 'id' in about && about.id === session.id
}
