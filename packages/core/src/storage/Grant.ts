import type { Hex, SignedAuthorization } from 'viem'

/** The owner's signature on an installation that may land later (a deferred action of MAV2). */
export type Grant = {
  /** Full nonce of the one operation that may carry it. */
  nonce: bigint
  /** Last second at which it can land (unix seconds). `0`: never lapses. */
  deadline: number
  /** `installValidation` calldata: exactly what the owner signed. */
  call: Hex
  ownerSignature: Hex
  /** Entity id of the owner's own validation; 0 for the owner of a semi-modular account. */
  ownerEntityId: number
  /** Makes the EOA a smart account in the same operation (EIP-7702), where it is not one yet. */
  authorization?: SignedAuthorization | undefined
}
