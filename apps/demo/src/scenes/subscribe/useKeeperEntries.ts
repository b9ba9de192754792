import type { Session } from '@valetkey/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { parseEventLogs } from 'viem'
import { entryPoint07Abi } from 'viem/account-abstraction'
import { usePublicClient } from 'wagmi'
import { enforcedBy } from '../../journal/enforcedBy.js'
import { useSetup } from '../../SetupContext.js'
import type { Payment } from './useSubscription.js'

/** Notes what the keeper did in the journal: its operations are not this page's. */
export function useKeeperEntries(
  session: Session | undefined,
  payments: readonly Payment[] | undefined,
): void {
  const { journal, labels } = useSetup()
  const client = usePublicClient()
  const queries = useQueryClient()
  const noted = useRef(new Set<string>())

  useEffect(() => {
    if (!session || !client) return
    for (const { period, block, transactionHash } of (payments ?? []).toReversed()) {
      if (noted.current.has(transactionHash)) continue
      noted.current.add(transactionHash)
      const note = journal.operation(`Period ${period}, by the keeper`)
      void client
        .getTransactionReceipt({ hash: transactionHash })
        .then(({ logs }) => {
          const [event] = parseEventLogs({
            abi: entryPoint07Abi,
            eventName: 'UserOperationEvent',
            logs,
          }).filter(({ args }) => args.sender === session.account)
          note({
            state: 'landed',
            first: period === 1,
            block,
            gas: event?.args.actualGasUsed,
            enforced: enforcedBy(session, { labels }),
          })
        })
        .then(() => queries.invalidateQueries({ queryKey: ['valetkey'] }))
    }
  }, [session, payments, client, journal, labels, queries])
}
