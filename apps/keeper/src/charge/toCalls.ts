import type { SessionCall } from '@valetkey/core'
import { encodeFunctionData, erc20Abi, type Address } from 'viem'
import { subscriptionAbi } from '../subscriptionAbi.js'

/** The calls that pay for one period: exactly its price is approved, and taken in the same operation. */
export function toCalls({
  contract,
  account,
  planId,
  plan: { token, price },
  subscribed,
}: {
  contract: Address
  account: Address
  planId: bigint
  plan: { token: Address; price: bigint }
  subscribed: boolean
}): (SessionCall & { abi?: undefined })[] {
  return [
    {
      to: token,
      data: encodeFunctionData({
        abi: erc20Abi,
        functionName: 'approve',
        args: [contract, price],
      }),
    },
    {
      to: contract,
      data: subscribed
        ? encodeFunctionData({
            abi: subscriptionAbi,
            functionName: 'charge',
            args: [planId, account],
          })
        : encodeFunctionData({ abi: subscriptionAbi, functionName: 'subscribe', args: [planId] }),
    },
  ]
}
