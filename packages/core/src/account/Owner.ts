import type { Address } from 'viem'
import type { PublicKey } from '../modules/webAuthn/PublicKey.js'

/** Who controls an account, and by which of MAV2's account kinds. */
export type Owner =
  /** An EOA in the user's wallet, on a SemiModularAccountBytecode. */
  | { type: 'eoa'; address: Address }
  /** An EOA on a ModularAccount, through SingleSignerValidationModule. */
  | { type: 'single-signer'; address: Address; entityId: number }
  /** A passkey on a ModularAccount, through WebAuthnValidationModule. */
  | { type: 'passkey'; publicKey: PublicKey; entityId: number }
  /** An EOA that is the account itself (EIP-7702). */
  | { type: '7702'; address: Address }
