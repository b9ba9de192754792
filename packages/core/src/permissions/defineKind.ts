import { getAddress, type Hex } from 'viem'
import type { AccountCall } from '../account/encodeCalls.js'
import { InvalidRequestError } from '../errors/InvalidRequestError.js'
import { encodeHook } from '../install/encodeHook.js'
import type { HookInstall } from '../install/types.js'
import { customId } from './customId.js'
import type { PermissionLine } from './display.js'
import type {
  CheckContext,
  Conflict,
  CustomKind,
  DescribeContext,
  ExposureContext,
  HookChange,
  KindModule,
  Risk,
} from './kind.js'
import type { CustomParameters, CustomPermission, NormalPermission } from './types.js'
import type { ContractRead, UsageContext } from './usage.js'
import { parseAddress, toKey } from './values/address.js'
import type { Denial, PermissionUsage } from './verdict.js'

/** What a third party says about its hook module. */
export type KindDefinition<parameters extends CustomParameters> = {
  /** Name of the kind, unique among those that are used together, such as `usage-limit`. */
  kind: string
  /** The module that the hooks are of comes first, then others that it relies on. */
  modules: readonly [KindModule, ...KindModule[]]
  /** What tells several permissions of the kind apart, such as a token. Without it, there is one. */
  scope?: ((parameters: parameters) => string) | undefined
  /**
   * Checks parameters and puts them in normal form. Amounts that were given as bigints come as decimal
   * strings out of JSON. `field` says where they stand. Throws where they cannot be used.
   */
  parse: (parameters: { readonly [name: string]: unknown }, field: string) => parameters
  /** The hooks that enforce all permissions of the kind in one request, in a settled order. */
  compile: (
    parameters: readonly [parameters, ...parameters[]],
    context: { entityId: number },
  ) => readonly HookInstall[]
  /** Reads hooks of `modules` back; throws or returns `undefined` where it would not have made them. */
  decompile: (
    hooks: readonly [HookInstall, ...HookInstall[]],
    context: { entityId: number },
  ) => readonly parameters[] | undefined
  /**
   * Why a permission of the kind cannot be granted beside another one, such as one that the hooks
   * would refuse every call of. @default never
   */
  conflict?: ((parameters: parameters, other: NormalPermission) => Conflict | undefined) | undefined
  /**
   * Calls of the account to the module that turn the state of an installed hook into that of another one.
   * What was spent must stay spent. Without it, or without `readUpdate`, terms of the kind cannot be changed
   * in place.
   */
  update?: ((change: HookChange) => readonly AccountCall[]) | undefined
  /**
   * What one call of `update` turns a hook into, read from its bytes; `undefined` where it is not about this
   * hook. Nothing is signed whose bytes say anything else than the new terms.
   */
  readUpdate?: ((hook: HookInstall, call: AccountCall) => HookInstall | undefined) | undefined
  /** What the module's `onUninstall` takes, to leave nothing behind. @default the entity id, as uint32 */
  uninstall?: ((hook: HookInstall) => Hex) | undefined
  /** What a UI shows besides the parameters. With a `token` and a `limit`, that asset counts as limited. */
  describe?:
    | ((
        parameters: parameters,
        context: DescribeContext,
      ) => Pick<Extract<PermissionLine, { type: 'custom' }>, 'token' | 'limit' | 'period'>)
    | undefined
  /**
   * What the hooks refuse of an operation. `remaining` as read from the chain, else `undefined`. Say
   * which call is refused: the refusals of several permissions are put in the order of the calls.
   */
  check?:
    | ((
        parameters: parameters,
        context: Omit<CheckContext, 'remaining'> & { remaining: bigint | undefined },
      ) => readonly Omit<Denial, 'permissionId' | 'reason'>[])
    | undefined
  exposure?: ((parameters: parameters, context: ExposureContext) => Risk) | undefined
  readUsage: (
    parameters: parameters,
    context: UsageContext,
  ) => {
    contracts: readonly ContractRead[]
    /** Takes the results in the same order, `undefined` where a read failed. */
    toUsage: (results: readonly unknown[]) => Omit<PermissionUsage, 'id' | 'permission'>
  }
}

export type DefinedKind<parameters extends CustomParameters> = CustomKind & {
  /** Makes a permission of the kind. */
  create(parameters: parameters): CustomPermission
  /** Reads the parameters of one, in normal form. */
  read(permission: CustomPermission): parameters
}

/**
 * Makes a custom hook module a kind of permission like the built-in ones. Hand the result to every
 * function as one of `kinds`.
 */
export function defineKind<parameters extends CustomParameters>(
  definition: KindDefinition<parameters>,
): DefinedKind<parameters> {
  const { kind, modules } = definition
  const [{ address: module }] = modules
  const keys = modules.map(({ address }) => toKey(address))

  const create = (parameters: parameters): CustomPermission => ({
    type: 'custom',
    kind,
    ...(definition.scope ? { scope: definition.scope(parameters) } : {}),
    module,
    parameters,
  })
  const read = ({ parameters }: CustomPermission): parameters =>
    definition.parse(parameters, 'parameters')

  return {
    kind,
    modules,
    create,
    read,
    id: customId,
    parse({ module: named, scope, parameters }, field) {
      if (parseAddress(named, `${field}.module`) !== getAddress(module))
        throw new InvalidRequestError({
          field: `${field}.module`,
          value: named,
          reason: `Permissions of kind \`${kind}\` are enforced by ${module}.`,
          remedy: `Make the permission with the kind's \`create\`.`,
        })
      if (scope !== undefined && typeof scope !== 'string')
        throw new InvalidRequestError({
          field: `${field}.scope`,
          value: scope,
          reason: 'A scope is text.',
          remedy: `Make the permission with the kind's \`create\`.`,
        })
      return create(definition.parse({ ...parameters }, `${field}.parameters`))
    },
    compile(permission, terms) {
      terms.custom.push(permission)
    },
    install({ custom, entityId }) {
      const [first, ...others] = custom
        .filter((permission) => permission.kind === kind)
        .sort(byId)
        .map(read)
      return first === undefined ? [] : definition.compile([first, ...others], { entityId })
    },
    decompile({ hooks, entityId }) {
      const [first, ...others] = hooks.filter((hook) => keys.includes(toKey(hook.module)))
      if (!first) return []
      try {
        const parameters = definition.decompile([first, ...others], { entityId })
        if (parameters) return parameters.map(create)
      } catch {
        // Data that the module would not take either.
      }
      return [first, ...others].map((hook) => ({
        type: 'unknown',
        reason: `${hook.type}-hook`,
        data: encodeHook(hook),
      }))
    },
    describe(permission, context) {
      const { parameters } = permission
      return {
        id: customId(permission),
        type: 'custom',
        kind,
        module: context.labels.contract(module),
        parameters,
        ...definition.describe?.(read(permission), context),
      }
    },
    check(context) {
      const { check } = definition
      if (!check) return []
      return context.terms.custom
        .filter((permission) => permission.kind === kind)
        .sort(byId)
        .flatMap((permission) => {
          const permissionId = customId(permission)
          const remaining = context.remaining(permissionId)
          return check(read(permission), { ...context, remaining }).map((denial) => ({
            ...denial,
            permissionId,
            reason: 'custom' as const,
          }))
        })
        .sort((one, other) => (one.callIndex ?? 0) - (other.callIndex ?? 0))
    },
    conflict: (permission, other) => definition.conflict?.(read(permission), other),
    update: (change) =>
      // What cannot be read again is not signed.
      definition.readUpdate && keys.includes(toKey(change.after.module))
        ? definition.update?.(change)
        : undefined,
    readUpdate: definition.readUpdate,
    uninstall: (hook) =>
      keys.includes(toKey(hook.module)) ? definition.uninstall?.(hook) : undefined,
    exposure: (permission, context) => definition.exposure?.(read(permission), context) ?? {},
    readUsage(permission, context) {
      const { contracts, toUsage } = definition.readUsage(read(permission), context)
      return {
        contracts,
        toUsage: (results) => ({ id: customId(permission), permission, ...toUsage(results) }),
      }
    },
  }
}

function byId(one: CustomPermission, other: CustomPermission): number {
  return customId(one) < customId(other) ? -1 : 1
}
