import type { Hash } from 'viem'
import type { ChangeLanding } from '../../storage/Session.js'

/** What tells one change of a session that landed from another. */
export function nameChange(landing: ChangeLanding): bigint | Hash {
  return 'nonce' in landing ? landing.nonce : landing.transactionHash
}
