import type { Session } from '@valetkey/core'
import { getSessionsQueryOptions } from '@valetkey/core/query'
import { useQuery } from '@tanstack/react-query'
import { useValetKeyConfig } from '@valetkey/react'
import { useOwner } from '../owner/OwnerContext.js'
import { useSetup } from '../SetupContext.js'

/** The session that this app has on the connected account. */
export function useAppSession(): Session | undefined {
  const config = useValetKeyConfig()
  const { chain } = useSetup()
  const { connected } = useOwner()
  const { data: sessions = [] } = useQuery({
    ...getSessionsQueryOptions(config, { account: connected?.account, chainId: chain.id }),
    enabled: connected !== undefined,
  })
  return sessions.find(({ app, revoked }) => app.name === config.app.name && revoked === undefined)
}
