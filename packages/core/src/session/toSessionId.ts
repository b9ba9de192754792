import { getAddress, type Address } from 'viem'
import type { SessionId } from '../storage/Session.js'

/** Names a session by where it lives. */
export function toSessionId({
  chainId,
  account,
  entityId,
}: {
  chainId: number
  account: Address
  entityId: number
}): SessionId {
  return `${chainId}:${getAddress(account)}:${entityId}`
}
