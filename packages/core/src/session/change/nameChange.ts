import type { Hash } from 'viem'
import type { ChangeLanding, OwnerSending } from '../../storage/Session.js'

/** What tells one change of a session from another. */
export function nameChange(by: OwnerSending | ChangeLanding): bigint | Hash {
  if ('nonce' in by) return by.nonce
  return 'userOpHash' in by ? by.userOpHash : by.transactionHash
}
