import type { Address, Hex } from 'viem'
import type { CustomValue, Selector, SessionRequest, UnknownPermission } from './types.js'

export type TokenLabel = {
  address: Address | 'native'
  symbol: string
  /** `undefined` when nobody vouches for it: amounts are then shown in base units. */
  decimals: number | undefined
  name?: string | undefined
  iconUrl?: string | undefined
  /** From the app's or the wallet's list, not from the token's own words. */
  verified: boolean
}

export type FunctionLabel = {
  selector: Selector
  signature?: string | undefined
  /** The app's verb phrase, such as `make moves`. */
  label?: string | undefined
  payable?: boolean | undefined
  /** Moves tokens, or lets somebody else move them (`transfer`, `approve`, `permit`, …). */
  movesFunds?: boolean | undefined
}

export type ContractLabel = {
  address: Address
  name?: string | undefined
  verified: boolean
}

/** Names that the app vouches for. Addresses and selectors match in any letter case. */
export type Labels = {
  tokens?: readonly TokenLabel[] | undefined
  contracts?:
    | readonly (ContractLabel & { functions?: readonly FunctionLabel[] | undefined })[]
    | undefined
  nativeCurrency?: { symbol: string; decimals: number; name?: string | undefined } | undefined
}

/** One line of a consent screen. `id` names the permission in verdicts, usage and warnings too. */
export type PermissionLine = { id: string } & (
  | {
      type: 'contract-calls'
      contract: ContractLabel
      functions: 'all' | readonly FunctionLabel[]
    }
  | {
      type: 'any-contract-calls'
      functions: readonly FunctionLabel[]
      except: readonly ContractLabel[]
    }
  | { type: 'erc20-spend'; token: TokenLabel; limit: bigint; approve: boolean; transfer: boolean }
  | {
      type: 'native-spend'
      token: TokenLabel
      limit: bigint | 'unlimited'
      /** Whether native token may go to any address, or only along with the other permissions. */
      recipients: 'anyone' | 'listed'
    }
  | { type: 'gas'; token: TokenLabel; limit: bigint | 'unlimited' }
  | {
      type: 'native-and-gas'
      token: TokenLabel
      limit: bigint
      recipients: 'anyone' | 'listed'
    }
  | { type: 'paymaster'; address: Address }
  | {
      type: 'account-functions'
      functions: readonly FunctionLabel[]
      equalsRoot: boolean
    }
  | { type: 'root' }
  | {
      type: 'custom'
      kind: string
      module: ContractLabel
      parameters: { readonly [key: string]: CustomValue }
      /** The token that `limit` counts, where the kind limits an amount. */
      token?: TokenLabel | undefined
      limit?: bigint | undefined
      period?: 'hour' | 'day' | 'week' | 'month' | undefined
    }
  | { type: 'unknown'; reason: UnknownPermission['reason']; data: Hex }
)

/** What the key can never do, whatever it signs; said only where the plan enforces it. */
export type Impossibility =
  | 'other-tokens'
  | 'other-contracts'
  | 'native-token'
  | 'spend-on-gas'
  | 'approve-tokens'
  | 'change-owner'
  | 'raise-own-limits'
  | 'sign-messages'
  | 'act-later'

export type Description = {
  lines: readonly PermissionLine[]
  validAfter?: number | undefined
  validUntil: number | 'never'
  batch: boolean
  cannot: readonly Impossibility[]
  /** Needs a delayed confirmation: full control, unlimited funds, or something that cannot be read. */
  dangerous: boolean
}

/** The most that can be lost of one asset if a key leaks now; in base units. */
export type AssetExposure = {
  token: TokenLabel
  /** All parts together. */
  amount: bigint | 'unlimited'
  /** What the key can send or approve. */
  fromKey: bigint | 'unlimited'
  /** What spenders can take that the account has approved: by this key, or in reach of it. */
  fromApprovals: bigint | 'unlimited'
  /** What the key can burn as gas. */
  gas: bigint | 'unlimited'
}

export type Exposure = {
  /** The key can take everything the account has: no sum says more. */
  everything: boolean
  /** The key can take tokens that nobody has named here. */
  anyToken: boolean
  assets: readonly AssetExposure[]
}

/** An ERC-20 allowance that the account has given and that is still open. */
export type OpenApproval = {
  token: Address
  spender: Address
  /** Base units. */
  amount: bigint
  /** Given by the session in question. @default false */
  fromSession?: boolean | undefined
}

export type WarningCode =
  | 'full-control'
  | 'unreadable'
  | 'never-expires'
  | 'long-lived'
  | 'native-unlimited'
  | 'gas-unlimited'
  | 'token-without-limit'
  | 'any-contract-moves-funds'
  | 'any-contract'
  | 'payable-function'
  | 'whole-contract'
  | 'approval-outlives-session'
  | 'existing-approval'
  | 'unused-function'
  | 'unverified-token'
  | 'native-unusable'

export type Warning = {
  code: WarningCode
  severity: 'notice' | 'warning' | 'danger'
  permissionId?: string | undefined
  data?: { readonly [key: string]: CustomValue } | undefined
  /** A way out; where it carries a request, that request is the current one with the way out applied. */
  remedy?:
    | {
        code:
          | 'add-token-limit'
          | 'list-functions'
          | 'list-contracts'
          | 'remove-function'
          | 'set-expiry'
          | 'shorten'
          | 'set-native-limit'
          | 'set-gas-limit'
          | 'revoke-approval'
          | 'refuse-approve'
          | 'allow-transfers'
        request?: SessionRequest | undefined
      }
    | undefined
}
