import { slice, type Hex } from 'viem'
import { entryPoint07Address, type UserOperation } from 'viem/account-abstraction'
import { estimateGas } from 'viem/actions'
import { decodeCalls } from '../../account/decodeCalls.js'
import { executeUserOpSelector } from '../../account/encodeCalls.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { ServiceUnreachableError } from '../../errors/ServiceUnreachableError.js'
import { toServiceError } from '../failure/toServiceError.js'

/**
 * Gas of an operation's calls by the chain's own RPC: of all of them in a row where the account exists,
 * else of each by itself. 0 where it cannot say, since one of them fails.
 */
export async function measureCallGas(
  config: ValetKeyConfig,
  {
    chainId,
    operation: { sender, callData, factory },
  }: { chainId: number; operation: UserOperation<'0.7'> },
): Promise<bigint> {
  const client = config.getClient({ chainId })
  try {
    const calls = factory === undefined ? undefined : decodeCalls(callData)
    const estimates = await Promise.all(
      calls === undefined
        ? [
            estimateGas(client, {
              account: entryPoint07Address,
              to: sender,
              data: withoutContext(callData),
            }),
          ]
        : calls.map((call) => estimateGas(client, { account: sender, ...call })),
    )
    return estimates.reduce((sum, estimate) => sum + estimate, 0n)
  } catch (error) {
    const cause = toServiceError(error)
    if (cause instanceof ServiceUnreachableError) throw cause
    return 0n
  }
}

/** Calls by themselves, without the session that they are made with. */
function withoutContext(callData: Hex): Hex {
  return callData.startsWith(executeUserOpSelector) ? slice(callData, 4) : callData
}
