import type { UserOperationReceipt } from 'viem/account-abstraction'
import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction'
import { getBlockNumber, getContractEvents } from 'viem/actions'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { Session, SessionAttempt } from '../../storage/Session.js'
import { findReceipt } from '../send/findReceipt.js'
import { readNonce } from '../send/readNonce.js'
import { readOperation } from '../send/readOperation.js'

/** What became of calls: in a block; still possible, with their nonce and no other; or never any more. */
export type AttemptState =
  | { state: 'landed'; receipt: UserOperationReceipt<'0.7'> }
  | { state: 'waiting' }
  | { state: 'gone' }

/** Blocks that are looked through where the bundler does not say: more than attempts are kept for, on most chains. */
const blocks = 2_000n

/** Finds out what became of calls that were sent. */
export async function readAttempt(
  config: ValetKeyConfig,
  { chainId, account }: Session,
  { userOpHashes, nonce }: SessionAttempt,
): Promise<AttemptState> {
  const operation = { account, nonce }
  const receipt = await findReceipt(config, { chainId, userOpHashes, operation })
  if (receipt !== undefined) return { state: 'landed', receipt }
  if ((await readNonce(config, { chainId, ...operation })) === nonce) return { state: 'waiting' }
  // Another operation may have used the nonce, on another device, or nobody: it can be cancelled.
  const client = config.getClient({ chainId })
  const latest = await getBlockNumber(client)
  const events = await getContractEvents(client, {
    address: entryPoint07Address,
    abi: entryPoint07Abi,
    eventName: 'UserOperationEvent',
    args: { userOpHash: [...userOpHashes] },
    fromBlock: latest > blocks ? latest - blocks : 0n,
    strict: true,
  })
  const [event] = events
  if (event === undefined) return { state: 'gone' }
  const { userOpHash } = event.args
  const seen = await readOperation(config, { ...event, chainId, userOpHash })
  // Its block is no longer part of the chain.
  return seen === undefined ? { state: 'waiting' } : { state: 'landed', receipt: seen }
}
