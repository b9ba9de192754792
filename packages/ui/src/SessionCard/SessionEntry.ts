import type {
  ContractLabel,
  Description,
  Exposure,
  PermissionUsage,
  SessionStatus,
  TokenLabel,
} from '@valetkey/core'
import type { Address, Hash } from 'viem'

/** An ERC-20 approval that a session made, or that its contracts can use, and that is still open. */
export type Leftover = {
  id: string
  token: TokenLabel
  spender: ContractLabel
  /** Base units. */
  amount: bigint
  /** Made by the session itself. */
  fromSession?: boolean | undefined
  /** When it was given (unix seconds). */
  givenAt?: number | undefined
  /** What the account holds of the token; `undefined`: still being read. */
  held?: bigint | undefined
}

/** One session as lists, details and dialogs show it. Whatever is still being read is `undefined`. */
export type SessionEntry = {
  /** `SessionId`, or anything that names it. */
  id: string
  /** Who holds the key. `undefined`: found on chain, nothing on this device made it. */
  app: { name: string; iconUrl?: string | undefined; origin?: string | undefined } | undefined
  account: Address
  network: string
  /** The key's address, or its public key, in hex: what names a session that was found on chain. */
  sessionKey: string
  /** From the session's terms: `describe(session.request, labels)`. */
  description: Description
  status: SessionStatus | undefined
  /** As `getSessionPermissions` tells. */
  usage: readonly PermissionUsage[] | undefined
  exposure?: Exposure | undefined
  leftovers?: readonly Leftover[] | undefined
  /** Revoked, and its modules have not forgotten it: limits are still stored on chain. */
  unclean?: boolean | undefined
  /** Unix seconds. */
  createdAt?: number | undefined
  /** Unix seconds. */
  lastUsed?: number | 'never' | undefined
  /** How many operations it has made. */
  actions?: number | undefined
  /** A change that is signed and has not landed: until then the old terms hold. */
  pending?: boolean | undefined
  /** The account's own number for it. */
  entityId?: number | undefined
  /** In which it was installed. */
  transaction?: Hash | undefined
}
