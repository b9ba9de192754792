import type { Address } from 'viem'
import type { Session } from '../storage/Session.js'

/** Each one that is given narrows the list. */
export type GetSessionsParameters = {
  owner?: Address | undefined
  account?: Address | undefined
  chainId?: number | undefined
}

/** Newest first. */
export type GetSessionsReturnType = readonly Session[]
