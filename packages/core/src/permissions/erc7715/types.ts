import type { Address, Hex } from 'viem'

/** One permission that a dapp asks a wallet for with `wallet_requestExecutionPermissions` (ERC-7715). */
export type Erc7715Request = {
  /** Chain id in hexadecimal. */
  chainId: Hex
  /** The account that grants. */
  from?: Address | undefined
  /** Who may act: the session key. */
  to: Address
  permission: {
    type: string
    /** Whether the wallet may change it. */
    isAdjustmentAllowed: boolean
    data: { readonly [name: string]: unknown }
  }
  rules?: readonly { type: string; data: { readonly [name: string]: unknown } }[] | undefined
}

/** Part of a request that the other side has no words for. */
export type Erc7715Unsupported = {
  /** Where it stands, such as `permissions[0].approve`. */
  field: string
  value: unknown
  reason: string
}
