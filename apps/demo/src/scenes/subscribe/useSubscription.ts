import { useQuery } from '@tanstack/react-query'
import type { Address, Hash } from 'viem'
import { usePublicClient } from 'wagmi'
import { useSetup } from '../../SetupContext.js'
import { subscriptionAbi } from './subscriptionAbi.js'

export type Payment = {
  period: number
  price: bigint
  block: bigint
  time: number
  transactionHash: Hash
}

export type Subscription = {
  price: bigint
  /** Seconds. */
  period: number
  /** When the next payment is due (unix seconds); absent before the first. */
  due: number | undefined
  /** The chain's clock. */
  time: number
  /** Newest first. */
  payments: readonly Payment[]
}

/** What the chain says of a subscription, looked at again every second. */
export function useSubscription(account: Address | undefined): Subscription | undefined {
  const { environment } = useSetup()
  const { contracts, keeper } = environment
  const client = usePublicClient()
  const planId = BigInt(keeper?.planId ?? 0)
  const { data } = useQuery({
    queryKey: ['subscription', planId.toString(), account],
    enabled: client !== undefined && keeper !== undefined,
    refetchInterval: 1000,
    async queryFn(): Promise<Subscription> {
      if (!client) throw new Error('There is no client.')
      const contract = { address: contracts.subscription, abi: subscriptionAbi } as const
      const [[, , price, period], subscriber, block] = await Promise.all([
        client.readContract({ ...contract, functionName: 'plans', args: [planId] }),
        account &&
          client.readContract({
            ...contract,
            functionName: 'subscribers',
            args: [planId, account],
          }),
        client.getBlock(),
      ])
      const [since, paid] = subscriber ?? [0n, 0n]
      const events = account
        ? await client.getContractEvents({
            ...contract,
            eventName: 'Charged',
            args: { planId, account },
            fromBlock: block.number > 5_000n ? block.number - 5_000n : 0n,
            strict: true,
          })
        : []
      return {
        price,
        period: Number(period),
        due: since === 0n ? undefined : Number(since + paid * period),
        time: Number(block.timestamp),
        payments: events
          .map(({ args, blockNumber, blockTimestamp, transactionHash }) => ({
            period: Number(args.paidPeriods),
            price: args.price,
            block: blockNumber,
            time: Number(blockTimestamp ?? 0),
            transactionHash,
          }))
          .toReversed(),
      }
    },
  })
  return data
}
