import type { Address, Hex } from 'viem'

export type DeferredActionParameters = {
  chainId: number
  account: Address
  /** Full 256-bit nonce of the one operation that may carry the action. */
  nonce: bigint
  /** Last second at which it can land (unix seconds). 0: never lapses. */
  deadline: number
  /** Calldata of the account, such as `installValidation`. */
  call: Hex
}

const types = {
  DeferredAction: [
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint48' },
    { name: 'call', type: 'bytes' },
  ],
} as const

/** EIP-712 data that MAV2 owners sign to authorise a later call of their account. */
export type DeferredActionTypedData = {
  domain: { chainId: number; verifyingContract: Address }
  types: typeof types
  primaryType: 'DeferredAction'
  message: { nonce: bigint; deadline: number; call: Hex }
}

/** Builds what the owner's wallet is asked to sign. The domain has no name and no version. */
export function getDeferredActionTypedData({
  chainId,
  account,
  nonce,
  deadline,
  call,
}: DeferredActionParameters): DeferredActionTypedData {
  return {
    domain: { chainId, verifyingContract: account },
    types,
    primaryType: 'DeferredAction',
    message: { nonce, deadline, call },
  }
}
