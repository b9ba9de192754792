import type { Address, Hex } from 'viem'
import type { PublicKey } from '../modules/webAuthn/PublicKey.js'

/** The public half of a session key: what an account is told to accept. */
export type SessionKeyReference =
  | { type: 'p256'; publicKey: PublicKey }
  | { type: 'secp256k1'; address: Address }

/** A session key that can sign here. */
export type SessionKey = SessionKeyReference & {
  /** Signs a user operation hash: the validation module's signature, without the 0xFF before it. */
  sign(userOpHash: Hex): Promise<Hex>
  /** As long and as costly to check as a real signature, for gas estimates. */
  stubSignature: Hex
}
