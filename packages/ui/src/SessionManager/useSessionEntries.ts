'use client'
import { useQueries } from '@tanstack/react-query'
import { describe, type AccountApproval, type Labels, type Session } from '@valetkey/core'
import {
  getLabelsQueryOptions,
  getSessionExposureQueryOptions,
  getSessionPermissionsQueryOptions,
  getSessionStatusQueryOptions,
} from '@valetkey/core/query'
import { useApprovals, useSessions, useValetKeyConfig } from '@valetkey/react'
import { erc20Abi, type Address } from 'viem'
import { useConfig, useReadContracts } from 'wagmi'
import type { Leftover, SessionEntry } from '../SessionCard/SessionEntry.js'
import { unlistedTokens } from '../SessionConsent/unlistedTokens.js'
import { toLeftovers, toSessionEntry } from './toSessionEntry.js'

export type SessionEntriesParameters = {
  account: Address | undefined
  chainId: number | undefined
  fromBlock: bigint | undefined
  labels: Labels | undefined
}

export type SessionEntries = {
  sessions: readonly Session[] | undefined
  entries: readonly SessionEntry[] | undefined
  /** Open approvals that a session gave. `undefined`: still being looked up. */
  leftoversOf: (id: string) => readonly Leftover[] | undefined
  approvals: readonly AccountApproval[] | undefined
  /** The names of what is in a session: the app's, and what its tokens say of themselves. */
  labelsOf: (id: string | undefined) => Labels | undefined
  /** Why something could not be read. */
  error: Error | undefined
  /** Reads everything again. */
  refetch: () => Promise<unknown>
}

/** Every session of the connected owner, with what the chain says of each. */
export function useSessionEntries({
  account,
  chainId,
  fromBlock,
  labels: own,
}: SessionEntriesParameters): SessionEntries {
  const config = useValetKeyConfig()
  const { chains } = useConfig()
  const { kinds } = config
  const labels = own ?? config.labels
  const { data: sessions, error, refetch } = useSessions({ account, chainId })
  const [first] = sessions ?? []
  const {
    data: found,
    error: approvalsError,
    refetch: refetchApprovals,
  } = useApprovals({
    account: first?.account,
    chainId: first?.chainId,
    fromBlock,
  })
  const approvals = found?.approvals
  const tokens = [...new Set(approvals?.map(({ token }) => token))]
  const { data: balances } = useReadContracts({
    contracts: tokens.map((address) => ({
      address,
      abi: erc20Abi,
      functionName: 'balanceOf' as const,
      args: first && [first.account],
      chainId: first?.chainId,
    })),
    query: { enabled: first !== undefined && tokens.length > 0 },
  })
  const held = new Map(
    tokens.flatMap((token, index) => {
      const balance = balances?.[index]?.result
      return typeof balance === 'bigint' ? [[token.toLowerCase(), balance] as const] : []
    }),
  )
  const statuses = useQueries({
    queries: (sessions ?? []).map((session) => getSessionStatusQueryOptions(config, { session })),
  })
  const usages = useQueries({
    queries: (sessions ?? []).map((session) =>
      getSessionPermissionsQueryOptions(config, { session }),
    ),
  })
  const exposures = useQueries({
    queries: (sessions ?? []).map((session) =>
      getSessionExposureQueryOptions(config, { session, approvals }),
    ),
  })

  function givenBy(id: string): readonly AccountApproval[] {
    return approvals?.filter(({ sessionId }) => sessionId === id) ?? []
  }

  const named = useQueries({
    queries: (sessions ?? []).map((session, index) =>
      getLabelsQueryOptions(config, {
        chainId: session.chainId,
        tokens: [
          ...unlistedTokens(
            [describe(session.request, labels, { kinds })],
            [exposures[index]?.data?.exposure],
          ),
          ...givenBy(session.id).map(({ token }) => token),
        ],
        labels,
      }),
    ),
  })
  const origin = typeof location === 'undefined' ? undefined : location.host

  const labelsOf = (id: string | undefined): Labels | undefined =>
    named[sessions?.findIndex((session) => session.id === id) ?? -1]?.data ?? labels

  const leftoversOf = (id: string): readonly Leftover[] | undefined =>
    approvals && toLeftovers(givenBy(id), { labels: labelsOf(id), held })

  return {
    sessions,
    approvals,
    labelsOf,
    leftoversOf,
    entries: sessions?.map((session, index) =>
      toSessionEntry(session, {
        labels: labelsOf(session.id),
        kinds,
        origin,
        network: chains.find(({ id }) => id === session.chainId)?.name ?? String(session.chainId),
        status: statuses[index]?.data?.status,
        usage: usages[index]?.data,
        exposure: exposures[index]?.data?.exposure,
        leftovers: leftoversOf(session.id),
      }),
    ),
    error:
      error ??
      approvalsError ??
      [...statuses, ...usages].find((query) => query.error)?.error ??
      undefined,
    refetch: () =>
      Promise.all([
        refetch(),
        ...(first ? [refetchApprovals()] : []),
        ...[...statuses, ...usages, ...exposures].map((query) => query.refetch()),
      ]),
  }
}
