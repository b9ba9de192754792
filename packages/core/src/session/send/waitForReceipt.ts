import type { Address, Hash } from 'viem'
import type { UserOperationReceipt } from 'viem/account-abstraction'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { ServiceUnreachableError } from '../../errors/ServiceUnreachableError.js'
import { SessionCallsUnconfirmedError } from '../../errors/SessionCallsUnconfirmedError.js'
import { toServiceError } from '../failure/toServiceError.js'
import { getBundlerClient } from './getBundlerClient.js'
import { isKnown } from './isKnown.js'
import { readNonce } from './readNonce.js'
import { readReceipt } from './readReceipt.js'

export type WaitForReceiptParameters = {
  chainId: number
  /** Of one operation, or of several with the same nonce, of which one can land; the last one last. */
  userOpHashes: readonly [Hash, ...Hash[]]
  /** With it, an operation that was dropped is found out before time is up. */
  operation?: { account: Address; nonce: bigint } | undefined
  /** Milliseconds. @default 120_000 */
  timeout?: number | undefined
}

/**
 * Waits until an operation is in a block of the chain, through failures of the bundler to answer, and
 * for an RPC that is behind the bundler.
 *
 * @throws SessionCallsUnconfirmedError when time is up, or after `config.patience`: when the bundler does
 * not know the operation and its nonce is not used, or when the chain does not have what the bundler says
 */
export async function waitForReceipt(
  config: ValetKeyConfig,
  { chainId, userOpHashes, operation, timeout = 120_000 }: WaitForReceiptParameters,
): Promise<UserOperationReceipt<'0.7'>> {
  const bundlerClient = getBundlerClient(config, { chainId })
  const userOpHash = userOpHashes.at(-1) ?? userOpHashes[0]
  const start = Date.now()
  let claimedAt: number | undefined
  for (;;) {
    let cause: unknown
    let dropped = false
    let contradicted = false
    try {
      const { receipt, claimed } = await readReceipt(config, { chainId, userOpHashes })
      if (receipt !== undefined) return receipt
      claimedAt = claimed ? (claimedAt ?? Date.now()) : undefined
      contradicted = claimedAt !== undefined && Date.now() - claimedAt >= config.patience
      dropped =
        operation !== undefined &&
        !claimed &&
        Date.now() - start >= config.patience &&
        (await wasDropped(config, { chainId, userOpHashes, ...operation }))
    } catch (thrown) {
      cause = thrown
    }
    const isOver = Date.now() - start >= timeout
    const isTransient =
      cause === undefined || toServiceError(cause) instanceof ServiceUnreachableError
    if (dropped || contradicted || isOver || !isTransient) {
      throw new SessionCallsUnconfirmedError({ userOpHash, dropped, contradicted, cause })
    }
    await new Promise((resolve) => setTimeout(resolve, bundlerClient.pollingInterval))
  }
}

async function wasDropped(
  config: ValetKeyConfig,
  {
    chainId,
    userOpHashes,
    account,
    nonce,
  }: Pick<WaitForReceiptParameters, 'chainId' | 'userOpHashes'> & {
    account: Address
    nonce: bigint
  },
): Promise<boolean> {
  if (await isKnown(getBundlerClient(config, { chainId }), userOpHashes)) return false
  return (await readNonce(config, { chainId, account, nonce })) === nonce
}
