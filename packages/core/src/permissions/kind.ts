import type { Address, Hex } from 'viem'
import type { AccountCall } from '../account/encodeCalls.js'
import type { HookInstall } from '../install/types.js'
import type { Operation } from '../modules/Operation.js'
import type { PermissionLine } from './display.js'
import type { LabelIndex } from './labels.js'
import type { PreparedTerms } from './preparedTerms.js'
import type { Terms } from './terms.js'
import type {
  CustomPermission,
  NormalPermission,
  Permission,
  Selector,
  UnknownPermission,
} from './types.js'
import type { UsageContext, UsageReads } from './usage.js'
import type { Denial, PermissionUsage } from './verdict.js'

/** A contract that a kind relies on. Session keys can never be allowed to call it. */
export type KindModule = {
  name: string
  address: Address
  /** keccak256 of the runtime code: a chain is trusted only where it matches. */
  codeHash: Hex
  /** Functions that change limits for the account that calls: refused as functions on any contract. */
  privilegedSelectors: readonly Selector[]
}

export type DescribeContext = {
  labels: LabelIndex
  /** Whether a plain transfer of native token may go to any address. */
  nativeToAnyone: boolean
}

export type ExposureContext = {
  labels: LabelIndex
  /** Unix seconds. */
  now: number
  validUntil: number | 'never'
  /** What is left of a permission, if its usage is known. */
  remaining(id: string): bigint | 'unlimited' | undefined
}

/** What could be taken. Nothing, where empty. */
export type Risk = {
  everything?: true | undefined
  /** Tokens that are not named. */
  anyToken?: true | undefined
  assets?:
    | readonly {
        token: Address | 'native'
        fromKey?: bigint | 'unlimited' | undefined
        gas?: bigint | 'unlimited' | undefined
      }[]
    | undefined
  /** Most that can leave of a token, whatever other permissions allow; in base units. */
  caps?: readonly { token: Address | 'native'; amount: bigint }[] | undefined
}

export type CheckContext = PreparedTerms & {
  operation: Operation
  account: Address
  /** What is left of a permission before the operation, if its usage is known. */
  remaining(id: string): bigint | undefined
  /** Whether the account lets the operation's paymaster take its money back from it. */
  isSpecialPaymaster: boolean
}

/** The same hook as it is installed, and as it would be for new terms. */
export type HookChange = {
  before: HookInstall
  after: HookInstall
  /** What was spent under the terms that hold. */
  usage: readonly PermissionUsage[]
}

/** Why two permissions cannot be granted together. */
export type Conflict = { reason: string; remedy: string }

/** The functions that every kind of permission has, built in or custom. */
export type Kind<permission extends Permission, normal extends permission = permission> = {
  /** Names the permission within its request. */
  id(permission: normal): string
  /**
   * Checks the values of one permission and puts each in normal form.
   * `field` says where it stands in the request, such as `permissions[0]`.
   */
  parse(permission: permission, field: string): normal
  /** Adds the permission to the terms of an installation. */
  compile(permission: normal, terms: Terms): void
  /** Reads the permissions of this kind back from settled terms. */
  decompile(terms: Terms): readonly normal[]
  /** Says what the permission allows, as data. */
  describe(permission: normal, context: DescribeContext): PermissionLine
  /** What a thief of the key could take by this permission. */
  exposure(permission: normal, context: ExposureContext): Risk
  /** Reads what is left of the permission. */
  readUsage(permission: normal, context: UsageContext): UsageReads
  /** What of an operation the permissions of this kind refuse. Without it, another kind's check covers it. */
  check?(context: CheckContext): readonly Denial[]
}

/** A kind made with `defineKind`, handed to every function that may meet its permissions. */
export type CustomKind = Omit<Kind<CustomPermission>, 'decompile'> & {
  /** Name of the kind, such as `usage-limit`. */
  kind: string
  modules: readonly KindModule[]
  /** The hooks that enforce all permissions of the kind. */
  install(terms: Terms): readonly HookInstall[]
  /** Reads the hooks back. A hook that it does not understand is not left out. */
  decompile(terms: Terms): readonly (CustomPermission | UnknownPermission)[]
  /** Why the modules cannot combine a permission of the kind with another one; `undefined`: they can. */
  conflict(permission: CustomPermission, other: NormalPermission): Conflict | undefined
  /**
   * What the account calls to turn the state of an installed hook into that of another one, with what was
   * spent still spent; `undefined` where nothing does, and for other hooks.
   */
  update(change: HookChange): readonly AccountCall[] | undefined
  /**
   * What one call of an update makes of a hook, read from its bytes; `undefined` where it is not about this
   * hook, or where the kind says nothing of what it updates.
   */
  readUpdate?: ((hook: HookInstall, call: AccountCall) => HookInstall | undefined) | undefined
  /** What the module wants to be told when a hook of it is uninstalled; `undefined` for other hooks. */
  uninstall(hook: HookInstall): Hex | undefined
}
