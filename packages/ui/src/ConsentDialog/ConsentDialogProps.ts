import type {
  ConsentDifference,
  Description,
  Exposure,
  OpenApproval,
  SessionRequest,
  TokenLabel,
  Warning,
} from '@valetkey/core'
import type { ReactNode } from 'react'
import type { Address, Hash, Hex } from 'viem'
import type { ConsentDialogMessages } from '../messages/ConsentDialogMessages.js'
import type { OwnerKind } from '../messages/OwnerKind.js'

/**
 * Where a consent stands. `preparing`: what would be signed is still being made. `invalid`: the request
 * could never be granted. `unreachable`: nobody answered while it was made. `request` and `failed` can be tried again, `blocked` can not.
 */
export type ConsentState =
  | 'preparing'
  | 'invalid'
  | 'unreachable'
  | 'request'
  | 'signing'
  | 'granted'
  | 'landed'
  | 'failed'
  | 'blocked'

/** Who pays for gas; amounts in words, unit included. */
export type ConsentCost =
  | { payer: 'sponsor' }
  | {
      payer: 'account'
      /** The most that the key can use. */
      limit?: string | undefined
      /** What this one decision costs, where the owner pays at once. */
      about?: string | undefined
    }

/** What holds now, where a request changes a session. */
export type ConsentBefore = {
  description: Description
  exposure?: Exposure | undefined
  /** By permission, in base units. */
  spent?: { readonly [permissionId: string]: bigint } | undefined
}

/** A further chain that the same request is for. */
export type ConsentChain = { network: string; account: Address; description: Description }

export type ConsentDialogProps = {
  open: boolean
  /** Whatever it says: without a description, or with differences, the dialog is blocked. */
  state: ConsentState
  /** Words of one language: `enConsent`, or all of `en`. */
  messages: ConsentDialogMessages
  /** Who asks. `origin` is what the page is; `name` is only what it says it is. */
  app: { name: string; iconUrl?: string | undefined; origin: string }
  network: string
  /** Absent while it is not known yet. */
  account: Address | undefined
  /** Made from the bytes about to be signed (`decodeConsent`, then `describe`). */
  description: Description | undefined
  /** What was asked for, when the user has lowered something. @default description */
  asked?: Description | undefined
  /** Makes the request a change of a session: only the difference is shown. */
  before?: ConsentBefore | undefined
  /** Further chains; each takes a signature of its own. */
  others?: readonly ConsentChain[] | undefined
  /** `undefined`: still being found out. */
  exposure?: Exposure | undefined
  /** Whether `exposure` counts approvals that are open. @default not looked up, and said so */
  approvals?: 'checking' | 'checked' | undefined
  /** What all live keys of the account expose, this one included; `exposure` absent while checking. */
  together?: { keys: number; exposure: Exposure | undefined } | undefined
  /** What the account holds, shown where a key could take everything. */
  holdings?: readonly { token: TokenLabel; amount: bigint }[] | undefined
  warnings?: readonly Warning[] | undefined
  cost: ConsentCost
  /** About how many actions the gas limit pays for. */
  actions?: number | undefined
  owner?: OwnerKind | undefined
  /** Last second at which the signature can be used (unix seconds). */
  deadline: number
  /** EIP-712 hashes, for hardware wallets, and the call itself. */
  hashes?: { domain: Hash; message: Hash } | undefined
  call?: Hex | undefined
  /** How the bytes differ from the request. Any difference blocks. */
  differences?: readonly ConsentDifference[] | undefined
  /** Why the wallet or the first action failed, in one sentence; what is wrong with an `invalid` request, for its report. */
  problem?: string | undefined
  /** The account is new: landing created it. */
  created?: boolean | undefined
  /** What was lowered is being encoded again; nothing can be allowed meanwhile. */
  busy?: boolean | undefined
  /** Unix seconds; what "today" and "in 2 hours" are counted from. */
  now: number
  /** IANA name. @default the user's own */
  timeZone?: string | undefined
  /** Absent: limits cannot be lowered. */
  onLower?: ((permissionId: string, limit: bigint) => void) | undefined
  onShorten?: ((validUntil: number | 'never') => void) | undefined
  /** Takes the way out of a warning: this request in place of the current one. */
  onReplace?: ((request: SessionRequest) => void) | undefined
  onRemoveApproval?: ((approval: OpenApproval) => void) | undefined
  onAllow: () => void
  /** Cancel, close, stop waiting, done: everything that leaves the dialog. */
  onClose: () => void
  onTakeBack?: (() => void) | undefined
  onSeeLimits?: (() => void) | undefined
  /** Where to render. @default document.body */
  container?: HTMLElement | undefined
  /** Parts in an order of your own, for a request. @default all of them */
  children?: ReactNode
}
