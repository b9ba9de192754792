import type { Address, Hex } from 'viem'
import type { Owner } from '../account/Owner.js'
import type { SessionKeyReference } from '../keys/SessionKey.js'
import type { NormalRequest } from '../permissions/types.js'
import type { Grant } from './Grant.js'

/** Chain, account and entity id, which together name one session for ever. */
export type SessionId = `${number}:${Address}:${number}`

/** Who asked. `name` and `iconUrl` are what the app says it is. */
export type SessionApp = { name: string; iconUrl?: string | undefined }

/** Where the grant landed; found on chain without its operation, only a block by which it had. */
export type SessionLanding = {
  userOpHash?: Hex | undefined
  transactionHash?: Hex | undefined
  blockNumber: bigint
}

/**
 * How a session was taken back. `clean`: the modules forgot it too, checked on chain; otherwise
 * something is left of it that `revokeSession` cleans up. Found on chain without its transaction, only a
 * block by which it was.
 */
export type SessionRevocation = {
  transactionHash?: Hex | undefined
  blockNumber: bigint
  clean: boolean
}

/**
 * New terms or a new key that the owner has signed, and that the session's next operation will carry.
 * Until it is in a block, the fields of the session itself hold.
 */
export type PendingChange = Pick<Session, 'key' | 'request' | 'installation'> & {
  grant: Grant
  /** Block by which it was not signed yet. */
  since: bigint
  /** The operation that carries it, sent and not yet seen in a block. */
  submitted?: { userOpHash: Hex } | undefined
}

/** A plain transaction of the owner, from just before the wallet is asked for it. */
export type OwnerTransaction = {
  /** Once the wallet has said it. */
  transactionHash?: Hex | undefined
  /** The next one of the owner's EOA by then: once it is used, this transaction is in a block or never will be. */
  ownerNonce?: number | undefined
}

/** How an action of the owner left: through the bundler, or as a plain transaction. */
export type OwnerSending = { userOpHash: Hex } | OwnerTransaction

/**
 * New terms or a new key on their way by an action of the owner, or all of a session with an installation
 * for each period, not yet seen in a block. Until they are in one, the fields of the session itself hold.
 */
export type ChangeUnderway = Pick<Session, 'key' | 'request' | 'installation' | 'slices'> & {
  sent: OwnerSending
  /** The nonce of signed changes that a transaction uses up: once it is used, the change has been made. */
  changeNonce?: bigint | undefined
}

/** By what the chain shows that an action of the owner is in a block: a nonce that is used, or a transaction. */
export type ChangeLanding = (
  | { nonce: bigint; transactionHash?: Hex | undefined }
  | { transactionHash: Hex }
) & {
  /** A node that does not have it says nothing of the change. */
  blockNumber?: bigint | undefined
}

/**
 * The change that landed last, with what it took the place of: a block that is reorganised away gives it
 * back.
 */
export type LandedChange = {
  landing: ChangeLanding
  before: Pick<Session, 'key' | 'request' | 'installation' | 'slices'>
}

/** One of several installations of a session, which each hold for one period. */
export type SessionSlice = {
  entityId: number
  /** First and last second, inclusive (unix seconds). */
  validAfter: number
  validUntil: number
  /** `installValidation` calldata that made it. */
  installation: Hex
}

/** Calls that were sent and have not been seen in a block by whoever sent them. */
export type SessionAttempt = {
  /** keccak256 of what names the calls: the same calls are the same attempt. */
  calls: Hex
  /** Full nonce, which every try of the attempt has. */
  nonce: bigint
  /** Of each try, the last one last. */
  userOpHashes: readonly [Hex, ...Hex[]]
  /** Unix seconds of our own clock. */
  sentAt: number
}

/** A transaction of the session's key that was signed, and not seen in a block by whoever sent it. */
export type SessionTransaction = {
  /** keccak256 of what names the calls: the same calls are the same transaction. */
  calls: Hex
  /** Of the key's EOA. */
  nonce: number
  /** As it is sent, as often as it takes: with one nonce, it happens once. */
  signed: Hex
  /** Unix seconds of our own clock. */
  sentAt: number
}

/** An account, a chain, an entity id, a key and what the owner granted. Holds no secret. */
export type Session = {
  id: SessionId
  chainId: number
  account: Address
  owner: Owner
  /** Salt of the account's address. */
  salt: bigint
  /** MAV2's name for the validation: 1 … 2³¹−2 for sessions made here. */
  entityId: number
  key: SessionKeyReference
  /** What the owner consented to, in normal form. */
  request: NormalRequest
  /** `installValidation` calldata that would make the session as it stands. */
  installation: Hex
  /** Its name is empty where the session was rebuilt from the chain, which does not know it. */
  app: SessionApp
  /**
   * Where limits per period are enforced by stock modules: an installation for each period, in order.
   * `entityId` and `installation` are those of the first.
   */
  slices?: readonly SessionSlice[] | undefined
  /** Unix seconds; of the installing block, where it was rebuilt from the chain. */
  createdAt: number
  /** Kept after landing: a block that is reorged away takes the installation with it. */
  grant?: Grant | undefined
  /** The operation that carries the grant, sent and not yet seen in a block. */
  submitted?: { userOpHash: Hex } | undefined
  landed?: SessionLanding | undefined
  /** What is on its way, so that a page that comes back does not send it twice. */
  attempts?: readonly SessionAttempt[] | undefined
  transactions?: readonly SessionTransaction[] | undefined
  pending?: PendingChange | undefined
  underway?: ChangeUnderway | undefined
  changed?: LandedChange | undefined
  revoked?: SessionRevocation | undefined
  /** Rebuilt from the chain. `foreign`: in a form that this package does not write. */
  recovered?: { foreign: boolean } | undefined
}
