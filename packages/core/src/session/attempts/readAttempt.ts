import type { UserOperationReceipt } from 'viem/account-abstraction'
import { getBlockNumber } from 'viem/actions'
import { decodeNonce } from '../../account/decodeNonce.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { SessionCallsUnconfirmedError } from '../../errors/SessionCallsUnconfirmedError.js'
import type { Session, SessionAttempt } from '../../storage/Session.js'
import { findNonceUse } from '../send/findNonceUse.js'
import { findReceipt } from '../send/findReceipt.js'
import { readNonce } from '../send/readNonce.js'
import { readOperation } from '../send/readOperation.js'

/** What became of calls: in a block; still possible, with their nonce and no other; or never any more. */
export type AttemptState =
  | { state: 'landed'; receipt: UserOperationReceipt<'0.7'> }
  | { state: 'waiting' }
  | { state: 'gone' }

/** Blocks that are looked through where the bundler does not say: more than attempts are kept for, on most chains. */
const blocks = 10_000n

/**
 * Finds out what became of calls that were sent.
 *
 * @throws SessionCallsUnconfirmedError when their nonce is used, and the chain does not say by what
 */
export async function readAttempt(
  config: ValetKeyConfig,
  { chainId, account }: Pick<Session, 'chainId' | 'account'>,
  { userOpHashes, nonce }: Pick<SessionAttempt, 'userOpHashes' | 'nonce'>,
): Promise<AttemptState> {
  const operation = { account, nonce }
  const receipt = await findReceipt(config, { chainId, userOpHashes, operation })
  if (receipt !== undefined) return { state: 'landed', receipt }
  if ((await readNonce(config, { chainId, ...operation })) === nonce) return { state: 'waiting' }
  const userOpHash = userOpHashes.at(-1) ?? userOpHashes[0]
  const latest = await getBlockNumber(config.getClient({ chainId }))
  const fromBlock = latest > blocks ? latest - blocks : 0n
  const use = await findNonceUse(config, { chainId, ...operation, fromBlock }).catch(
    (cause: unknown) => {
      throw new SessionCallsUnconfirmedError({ userOpHash, cause })
    },
  )
  if (use === undefined) {
    // The owner can cancel what carries a grant or a change. Other calls may have happened.
    if (decodeNonce(nonce).deferred) return { state: 'gone' }
    throw new SessionCallsUnconfirmedError({ userOpHash })
  }
  // Another device was first.
  if (!userOpHashes.includes(use.userOpHash)) return { state: 'gone' }
  const seen = await readOperation(config, { chainId, ...use })
  // Its block is no longer part of the chain.
  return seen === undefined ? { state: 'waiting' } : { state: 'landed', receipt: seen }
}
