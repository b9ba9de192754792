import type { Address, Hex } from 'viem'

/**
 * What may be called on one contract. With the zero address as `target`, `selectors` may be called
 * on any contract without an entry of its own, and the flags are ignored.
 */
export type AllowlistInput = {
  target: Address
  /** `false`: every function, plain transfers of native token included. */
  hasSelectorAllowlist: boolean
  /** `true`: an ERC-20 token on which only `transfer` and `approve` pass, up to the limit. */
  hasERC20SpendLimit: boolean
  /** Base units. */
  erc20SpendLimit: bigint
  selectors: readonly Hex[]
}
