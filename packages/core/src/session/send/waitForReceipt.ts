import type { Hash } from 'viem'
import type { UserOperationReceipt } from 'viem/account-abstraction'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { ServiceUnreachableError } from '../../errors/ServiceUnreachableError.js'
import { SessionCallsUnconfirmedError } from '../../errors/SessionCallsUnconfirmedError.js'
import { toServiceError } from '../failure/toServiceError.js'
import { getBundlerClient } from './getBundlerClient.js'

/** Milliseconds. */
const defaultTimeout = 120_000

/** Waits until an operation is in a block, through failures of the bundler to answer. */
export async function waitForReceipt(
  config: ValetKeyConfig,
  {
    chainId,
    userOpHash,
    timeout = defaultTimeout,
  }: { chainId: number; userOpHash: Hash; timeout?: number | undefined },
): Promise<UserOperationReceipt<'0.7'>> {
  const bundlerClient = getBundlerClient(config, { chainId })
  const end = Date.now() + timeout
  for (;;) {
    try {
      return await bundlerClient.waitForUserOperationReceipt({
        hash: userOpHash,
        timeout: Math.max(end - Date.now(), 1),
      })
    } catch (cause) {
      const isTransient = toServiceError(cause) instanceof ServiceUnreachableError
      if (!isTransient || Date.now() >= end)
        throw new SessionCallsUnconfirmedError({ userOpHash, cause })
      await new Promise((resolve) => setTimeout(resolve, bundlerClient.pollingInterval))
    }
  }
}
