import type { Address, Hash } from 'viem'
import type { DeferredActionTypedData } from '../account/getDeferredActionTypedData.js'
import type { Delegation } from '../account/signDelegation.js'
import type { Owner } from '../account/Owner.js'
import type { SessionKeyReference } from '../keys/SessionKey.js'
import type { SessionRequest } from '../permissions/types.js'
import type { StoredKey } from '../storage/StoredKey.js'
import type { SessionId } from '../storage/Session.js'

/**
 * Everything that exists before the wallet's prompt. Show a user what `decodeConsent` reads out of
 * `typedData`, never `request`: the bytes are what gets signed.
 */
export type PreparedSession = {
  id: SessionId
  chainId: number
  account: Address
  owner: Owner
  salt: bigint
  entityId: number
  key: SessionKeyReference
  /** The key's secret half, where it was made here; saved before the prompt. */
  storedKey: StoredKey | undefined
  /** What was asked for, in normal form. */
  request: SessionRequest
  /** Last second at which the owner's signature can install the session (unix seconds). */
  deadline: number
  /** What it has to sign besides, where it is an EOA that is no smart account yet (EIP-7702). */
  delegation: Delegation | undefined
  /** What the wallet will be asked to sign. Its message holds the installing call. */
  typedData: DeferredActionTypedData
  /** EIP-712 hashes, the way hardware wallets show them. */
  hashes: { domain: Hash; message: Hash; digest: Hash }
}
