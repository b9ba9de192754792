import type { Address, Hex } from 'viem'

/** Four bytes that name a function. Lower case in normal form. */
export type Selector = Hex

/**
 * A function, by selector (`0xa9059cbb`) or by signature (`transfer(address to, uint256 amount)`).
 * Parameter names, `function` and `payable` are optional. Normal form keeps only the selector.
 */
export type FunctionReference = string

/** Call one contract: all of it, plain transfers of native token included, or chosen functions. */
export type ContractCalls<reference extends FunctionReference = FunctionReference> = {
  type: 'contract-calls'
  address: Address
  functions: 'all' | readonly reference[]
}

/**
 * Call the named functions on any contract. `0x00000000` also stands for a plain transfer of native
 * token to anyone. On a token with an `erc20-spend` limit only `transfer` and `approve` stay
 * possible, within that limit.
 */
export type AnyContractCalls<reference extends FunctionReference = FunctionReference> = {
  type: 'any-contract-calls'
  functions: readonly reference[]
  /** Contracts on which only their own permissions of this request count. */
  except?: readonly Address[] | undefined
}

/**
 * Move at most `limit` (base units, for the whole life of the session) of one ERC-20 token. Both
 * functions draw on the one limit, `approve` with the whole amount approved.
 */
export type Erc20Spend = {
  type: 'erc20-spend'
  token: Address
  limit: bigint
  /** Whether the key may `approve` spenders, who can then take the amount at any later time. @default false */
  approve?: boolean | undefined
  /** Whether the key may `transfer`. @default true */
  transfer?: boolean | undefined
}

/**
 * Send at most `limit` wei (for the whole life of the session) along with the calls that the other
 * permissions allow, or to anyone: when it says so, or when the request allows no other call.
 */
export type NativeSpend = {
  type: 'native-spend'
  limit: bigint | 'unlimited'
  to?: 'anyone' | undefined
}

/**
 * Let the account pay at most `limit` wei of gas, counted at the maximum cost of each operation.
 * Sponsored operations are free. `0n` means that somebody else must pay.
 */
export type Gas = {
  type: 'gas'
  limit: bigint | 'unlimited'
}

/** One budget in wei that native spending and gas share, instead of one each. */
export type NativeAndGas = {
  type: 'native-and-gas'
  limit: bigint
  to?: 'anyone' | undefined
}

/** Operations must be paid for by this paymaster. */
export type Paymaster = {
  type: 'paymaster'
  address: Address
}

/**
 * Call functions of the account itself (`performCreate`, functions of installed execution modules).
 * Functions that amount to full control need `equalsRoot: true`.
 */
export type AccountFunctions<reference extends FunctionReference = FunctionReference> = {
  type: 'account-functions'
  functions: readonly reference[]
  equalsRoot?: true | undefined
}

/** Full control: a co-owner. Alone in its request and without an end date. */
export type Root = { type: 'root' }

/** A value that JSON can carry; bigints are written as decimal strings. */
export type CustomValue =
  | string
  | number
  | boolean
  | bigint
  | readonly CustomValue[]
  | { readonly [key: string]: CustomValue }

export type CustomParameters = { readonly [name: string]: CustomValue }

/** A permission enforced by a third party's hook module; see `defineKind`. */
export type CustomPermission = {
  type: 'custom'
  /** Name of the kind, as given to `defineKind`. */
  kind: string
  /** What it is about, where a request may have several permissions of the kind, such as a token. */
  scope?: string | undefined
  /** The hook module that enforces it. */
  module: Address
  parameters: CustomParameters
}

/** Part of an installation that could not be read. Made by `decompile` alone, never requested. */
export type UnknownPermission = {
  type: 'unknown'
  reason:
    | 'validation-hook'
    | 'execution-hook'
    | 'allowlist-entry'
    | 'selectors'
    | 'signature-validation'
    | 'global-validation'
    | 'no-user-operations'
    | 'signer'
  /** Bytes of the part, as installed. */
  data: Hex
}

export type Permission =
  | ContractCalls
  | AnyContractCalls
  | Erc20Spend
  | NativeSpend
  | Gas
  | NativeAndGas
  | Paymaster
  | AccountFunctions
  | Root
  | CustomPermission
  | UnknownPermission

export type PermissionType = Permission['type']

/** A permission in normal form: functions are selectors, addresses carry their checksum. */
export type NormalPermission =
  | ContractCalls<Selector>
  | AnyContractCalls<Selector>
  | Erc20Spend
  | NativeSpend
  | Gas
  | NativeAndGas
  | Paymaster
  | AccountFunctions<Selector>
  | Root
  | CustomPermission
  | UnknownPermission

/** What a dapp asks for. */
export type SessionRequest = {
  permissions: readonly Permission[]
  /** First second at which the key works, inclusive (unix seconds). */
  validAfter?: number | undefined
  /** Last second at which the key works, inclusive (unix seconds). */
  validUntil: number | 'never'
  /** Whether several calls may go in one operation. @default true */
  batch?: boolean | undefined
  /** Whether the user may lower limits and shorten the time. Not on chain. @default true */
  adjustable?: boolean | undefined
}

/** A session request in normal form: see docs/decisions/normal-form.md. */
export type NormalRequest = {
  permissions: readonly NormalPermission[]
  validAfter?: number | undefined
  validUntil: number | 'never'
  batch?: false | undefined
}
