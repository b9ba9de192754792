import type { Address, Hex } from 'viem'

/** One hook of a validation (ERC-6900 v0.8 `HookConfig`, with the data that installs it). */
export type HookInstall = {
  module: Address
  /** Where the module keeps this hook's state; independent of the validation's entity id. */
  entityId: number
  type: 'validation' | 'execution'
  /** Execution hooks: runs before the call. */
  pre?: boolean | undefined
  /** Execution hooks: runs after the call. */
  post?: boolean | undefined
  /** Empty: the module's `onInstall` is not called. */
  installData: Hex
  /**
   * The flag byte as decoded, where it is not the one that `type`, `pre` and `post` encode to. The
   * vendor SDK writes validation hooks as 0x05 instead of 0x01.
   */
  flags?: number | undefined
}

/** Arguments of MAV2's `installValidation`. */
export type InstallPlan = {
  /** The validation module that checks the key's signatures. */
  module: Address
  /** The validation's id, unique in its account. */
  entityId: number
  /** May validate user operations. */
  isUserOpValidation: boolean
  /** May sign for the account (ERC-1271) and authorise deferred actions. */
  isSignatureValidation: boolean
  /** May call every native function of the account. */
  isGlobal: boolean
  /** Functions of the account that the validation may call, when it is not global. */
  selectors: readonly Hex[]
  /** The signer, as the validation module wants it. */
  installData: Hex
  /** In install order, which is the order they run in. */
  hooks: readonly HookInstall[]
}
