import type { QueryClient } from '@tanstack/query-core'
import type { SessionChange, ValetKeyConfig } from '../config/ValetKeyConfig.js'

/**
 * Keeps a query client true to what happens to sessions, here and in other tabs: queries about a
 * session are asked again when it changes or is used. Returns the way to stop.
 */
export function watchSessionQueries(
  config: ValetKeyConfig,
  queryClient: Pick<QueryClient, 'invalidateQueries'>,
): () => void {
  return config.subscribe((change) => {
    void queryClient.invalidateQueries({
      queryKey: ['valetkey'],
      predicate: ({ queryKey }) => isAbout(queryKey, change),
    })
  })
}

function isAbout([, name, about]: readonly unknown[], { type, session }: SessionChange): boolean {
  if (name === 'sessions') return type !== 'used'
  // The first use of a session may have deployed its account.
  if (name === 'modularAccount') return type === 'saved' && session.landed !== undefined
  if (typeof about !== 'object' || about === null) return false
  // Exposures add up the keys of an account, and any use of one may give an approval.
  if ('account' in about && about.account === session.account) return true
  return 'id' in about && about.id === session.id
}
