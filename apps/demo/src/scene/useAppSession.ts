import type { Session } from '@valetkey/core'
import { useSessions, useValetKeyConfig } from '@valetkey/react'
import { useOwner } from '../owner/OwnerContext.js'

export type AppSession = {
  /** The last one that this app got on the connected account. */
  last: Session | undefined
  /** The same, unless it was revoked. */
  session: Session | undefined
  /** Not known yet. */
  checking: boolean
}

/** The session of this app on the connected account. */
export function useAppSession(): AppSession {
  const { app } = useValetKeyConfig()
  const { connected } = useOwner()
  const { data: sessions, isLoading } = useSessions({
    account: connected?.account,
    chainId: connected?.chainId,
  })
  const last = sessions?.find((session) => session.app.name === app.name)
  return { last, session: last?.revoked === undefined ? last : undefined, checking: isLoading }
}
