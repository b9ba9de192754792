import { encodeSessionNonce, type Session } from '@valetkey/core'
import { erc20Abi, type Address } from 'viem'
import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction'
import { getBlock, readContract } from 'viem/actions'
import { subscriptionAbi } from '../subscriptionAbi.js'
import type { Context } from './Context.js'
import { findOutcome, type OperationOutcome } from './findOutcome.js'

/** Where a subscription stands, all of it by one block. */
export type Ledger = {
  /** The chain's clock, unix seconds. */
  time: number
  plan: { token: Address; price: bigint }
  /** Whether the contract knows the account as a subscriber. */
  subscribed: boolean
  /** The period to be paid next, from 1. */
  period: bigint
  /** When it is due, unix seconds. */
  due: number
  /** Token units of the account. */
  balance: bigint
  /** The one nonce with which this period may be paid now. */
  nonce: bigint
  /** How many operations for this period were undone, by their receipts. */
  failures: number
  /** The last operation for this period, where one has landed. */
  last: OperationOutcome | undefined
}

/**
 * Reads which period is next and with which nonce it may be paid. The first operation carries the grant
 * and so has the grant's nonce; after that, period n has nonce lane n to itself. The sequence of a lane
 * moves only when an operation lands, so that whoever sends, and however often, period n is paid once.
 */
export async function readLedger(
  { client, contract }: Pick<Context, 'client' | 'contract'>,
  { session, planId }: { session: Session; planId: bigint },
): Promise<Ledger> {
  const { account, grant } = session
  const { number: blockNumber, timestamp } = await getBlock(client)
  const time = Number(timestamp)
  const subscription = { address: contract, abi: subscriptionAbi, blockNumber } as const
  const nextNonce = (nonce: bigint): Promise<bigint> =>
    readContract(client, {
      address: entryPoint07Address,
      abi: entryPoint07Abi,
      functionName: 'getNonce',
      args: [account, nonce >> 64n],
      blockNumber,
    })

  const [[, token, price, length], [since, paid], grantNonce] = await Promise.all([
    readContract(client, { ...subscription, functionName: 'plans', args: [planId] }),
    readContract(client, { ...subscription, functionName: 'subscribers', args: [planId, account] }),
    grant && nextNonce(grant.nonce),
  ])
  const subscribed = since !== 0n
  const period = paid + 1n
  const lane = encodeSessionNonce({ session, lane: period })
  const [balance, laneNonce] = await Promise.all([
    readContract(client, {
      address: token,
      abi: erc20Abi,
      functionName: 'balanceOf',
      args: [account],
      blockNumber,
    }),
    nextNonce(lane),
  ])
  const unused = grant !== undefined && grantNonce === grant.nonce
  const attempts = Number(laneNonce - lane)
  // The grant's operation was for this period only where nothing has been paid yet.
  const rode = grant !== undefined && !unused && !subscribed
  const previous = attempts > 0 ? laneNonce - 1n : rode ? grant.nonce : undefined

  return {
    time,
    plan: { token, price },
    subscribed,
    period,
    due: subscribed ? Number(since + paid * length) : time,
    balance,
    nonce: unused ? grant.nonce : laneNonce,
    failures: attempts + (rode ? 1 : 0),
    last:
      previous === undefined
        ? undefined
        : await findOutcome(client, { account, nonce: previous, blockNumber }),
  }
}
