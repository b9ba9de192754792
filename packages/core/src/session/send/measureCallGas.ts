import { entryPoint07Address, type UserOperation } from 'viem/account-abstraction'
import { estimateGas } from 'viem/actions'
import { decodeCalls } from '../../account/decodeCalls.js'
import { withoutContext } from '../../account/withoutContext.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { ServiceUnreachableError } from '../../errors/ServiceUnreachableError.js'
import { toServiceError } from '../failure/toServiceError.js'
import { countTokens } from './countTokens.js'

/** What a transaction costs by itself, and its calldata by the token. */
const perTransaction = 21_000n
const perToken = 4n

/**
 * Gas of an operation's calls by the chain's own RPC, without what a transaction costs by itself: of all of
 * them in a row where the account exists, else of each by itself. 0 where it cannot say, since one of them
 * fails.
 */
export async function measureCallGas(
  config: ValetKeyConfig,
  {
    chainId,
    operation: { sender, callData, factory },
  }: {
    chainId: number
    operation: Pick<UserOperation<'0.7'>, 'sender' | 'callData' | 'factory'>
  },
): Promise<bigint> {
  const client = config.getClient({ chainId })
  try {
    const calls = factory && decodeCalls(callData)
    const transactions = calls?.map((call) => ({ account: sender, ...call })) ?? [
      { account: entryPoint07Address, to: sender, data: withoutContext(callData) },
    ]
    const estimates = await Promise.all(
      transactions.map(async (transaction) => {
        const estimate = await estimateGas(client, transaction)
        return estimate - perTransaction - perToken * countTokens(transaction.data ?? '0x')
      }),
    )
    return estimates.reduce((sum, estimate) => sum + estimate, 0n)
  } catch (error) {
    const cause = toServiceError(error)
    if (cause instanceof ServiceUnreachableError) throw cause
    return 0n
  }
}
