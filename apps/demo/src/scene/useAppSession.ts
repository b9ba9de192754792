import type { Session } from '@valetkey/core'
import { useSessions, useValetKeyConfig } from '@valetkey/react'
import { useOwner } from '../owner/OwnerContext.js'

/** The last session that this app got on the connected account, and the same unless it was revoked. */
export function useAppSession(): { last: Session | undefined; session: Session | undefined } {
  const { app } = useValetKeyConfig()
  const { connected } = useOwner()
  const { data: sessions } = useSessions({
    account: connected?.account,
    chainId: connected?.chainId,
  })
  const last = sessions?.find((session) => session.app.name === app.name)
  return { last, session: last?.revoked === undefined ? last : undefined }
}
