import { size, type Address, type Hex } from 'viem'
import { customLimits } from './customLimits.js'
import { describePermission } from './describePermission.js'
import type { Labels, OpenApproval, Warning } from './display.js'
import type { CustomKind } from './kind.js'
import { movesTokens } from './knownFunctions.js'
import { indexLabels, type LabelIndex } from './labels.js'
import { permissionId } from './permissionId.js'
import { readTerms } from './readTerms.js'
import { approveSelector, plainTransferSelector, transferSelector } from './selectors.js'
import { toTerms } from './toTerms.js'
import type {
  AnyContractCalls,
  ContractCalls,
  CustomPermission,
  Erc20Spend,
  NativeSpend,
  NormalPermission,
  NormalRequest,
  Permission,
  Selector,
  SessionRequest,
  UnknownPermission,
} from './types.js'
import { toKey } from './values/address.js'

export type WarningsParameters = {
  request: SessionRequest
  labels?: Labels | undefined
  /** Allowances that the account has open. */
  approvals?: readonly OpenApproval[] | undefined
  /** Calls that the app makes: with them, functions that it does not need are found. */
  calls?: readonly { to: string; data?: Hex | undefined }[] | undefined
  /** Unix seconds. @default the clock of this machine */
  now?: number | undefined
  kinds?: readonly CustomKind[] | undefined
}

type Context = {
  request: NormalRequest
  labels: LabelIndex
  /** Assets that custom kinds limit. */
  limited: ReadonlySet<string>
  approvals: readonly OpenApproval[]
  calls: WarningsParameters['calls']
  now: number
  kinds: readonly CustomKind[] | undefined
}

/** A session that lasts longer than 30 days deserves a second look. */
const longLife = 30 * 24 * 60 * 60

/** What a careful reader would object to, the gravest first, each with a way out. */
export function warnings(parameters: WarningsParameters): readonly Warning[] {
  const { labels, approvals = [], calls, kinds } = parameters
  const { now = Math.floor(Date.now() / 1000) } = parameters
  const request = readTerms(toTerms(parameters.request, { kinds, grant: false }), kinds)
  const index = indexLabels(labels)
  const limited = customLimits(
    request.permissions
      .filter(({ type }) => type === 'custom')
      .map((permission) =>
        describePermission(permission, { labels: index, nativeToAnyone: false, kinds }),
      ),
  )
  const context = { request, labels: index, limited, approvals, calls, now, kinds }
  const found = [
    ...timeWarnings(context),
    ...request.permissions.flatMap((permission) => permissionWarnings(permission, context)),
  ]
  return (['danger', 'warning', 'notice'] as const).flatMap((severity) =>
    found.filter((warning) => warning.severity === severity),
  )
}

function timeWarnings(context: Context): readonly Warning[] {
  const { request, now } = context
  const { validUntil, validAfter = 0, permissions } = request
  if (permissions.some(({ type }) => type === 'root')) return []
  const shorter = grantable(
    { ...request, validUntil: Math.max(now, validAfter) + longLife },
    context,
  )
  if (validUntil === 'never')
    return [
      {
        code: 'never-expires',
        severity: 'warning',
        remedy: { code: 'set-expiry', request: shorter },
      },
    ]
  if (validUntil - Math.max(now, validAfter) <= longLife) return []
  return [
    {
      code: 'long-lived',
      severity: 'notice',
      data: { validUntil },
      remedy: { code: 'shorten', request: shorter },
    },
  ]
}

function permissionWarnings(permission: NormalPermission, context: Context): readonly Warning[] {
  switch (permission.type) {
    case 'root':
      return fullControl(permission)
    case 'account-functions':
      return permission.equalsRoot ? fullControl(permission) : []
    case 'contract-calls':
      return contractWarnings(permission, context)
    case 'any-contract-calls':
      return anyContractWarnings(permission, context)
    case 'erc20-spend':
      return tokenWarnings(permission, context)
    case 'native-spend':
      return nativeWarnings(permission, context)
    case 'gas':
      return permission.limit === 'unlimited'
        ? [
            {
              code: 'gas-unlimited',
              severity: 'danger',
              permissionId: permissionId(permission),
              // Nothing, for somebody to raise.
              remedy: {
                code: 'set-gas-limit',
                request: replaced(permission, context, [{ type: 'gas', limit: 0n }]),
              },
            },
          ]
        : []
    case 'unknown':
      return unreadable(permission)
    case 'custom':
      return customWarnings(permission, context)
    case 'native-and-gas':
    case 'paymaster':
      return []
  }
}

function fullControl(permission: NormalPermission): readonly Warning[] {
  return [{ code: 'full-control', severity: 'danger', permissionId: permissionId(permission) }]
}

function unreadable(permission: UnknownPermission): readonly Warning[] {
  const { reason } = permission
  return [
    {
      code: 'unreadable',
      severity: 'danger',
      permissionId: permissionId(permission),
      data: { reason },
    },
  ]
}

function contractWarnings(
  permission: ContractCalls<Selector>,
  context: Context,
): readonly Warning[] {
  const { address, functions } = permission
  const { labels, approvals, request, limited } = context
  const id = permissionId(permission)
  const isToken = labels.tokens.includes(toKey(address))
  const moving = functions === 'all' ? 'all' : functions.filter(movesTokens)
  const found: Warning[] = []

  if (limited.has(toKey(address))) {
    if (moving === 'all' || moving.includes(approveSelector))
      found.push({
        code: 'approval-outlives-session',
        severity: 'warning',
        permissionId: id,
        remedy: {
          code: 'refuse-approve',
          request: replaced(permission, context, withoutApprove(permission)),
        },
      })
  } else if (moving === 'all' ? isToken : moving.length > 0)
    found.push({
      code: 'token-without-limit',
      severity: 'danger',
      permissionId: id,
      data: { functions: moving },
      remedy: {
        code: 'add-token-limit',
        request: replaced(permission, context, limitedToken(permission)),
      },
    })
  else if (functions === 'all')
    found.push({
      code: 'whole-contract',
      severity: 'warning',
      permissionId: id,
      remedy: {
        code: 'list-functions',
        request: replaced(permission, context, usedOnly(permission, context)),
      },
    })

  const carriesValue = request.permissions.some(
    ({ type }) => type === 'native-spend' || type === 'native-and-gas',
  )
  const payable =
    functions === 'all'
      ? []
      : functions.filter((selector) => labels.fn(selector, address).payable === true)
  if (carriesValue && payable.length > 0)
    found.push({
      code: 'payable-function',
      severity: 'notice',
      permissionId: id,
      data: { functions: payable },
      remedy: { code: 'set-native-limit', request: withoutNative(context) },
    })

  for (const { token, spender, amount } of approvals)
    if (amount > 0n && toKey(spender) === toKey(address))
      found.push({
        code: 'existing-approval',
        severity: 'warning',
        permissionId: id,
        data: { token, spender, amount },
        remedy: { code: 'revoke-approval' },
      })

  const used = usedOnly(permission, context)
  const unused =
    functions === 'all' || !used
      ? []
      : functions.filter((selector) => !used.some(({ functions: kept }) => kept.includes(selector)))
  if (unused.length > 0)
    found.push({
      code: 'unused-function',
      severity: 'notice',
      permissionId: id,
      data: { functions: unused },
      remedy: { code: 'remove-function', request: replaced(permission, context, used) },
    })
  return found
}

/** The functions of a contract that the app calls; `undefined` if nobody has said which. */
function usedOnly(
  { address }: ContractCalls<Selector>,
  { calls }: Context,
): readonly ContractCalls<Selector>[] | undefined {
  const own = calls?.filter(({ to }) => toKey(to) === toKey(address))
  // A plain transfer needs the whole contract.
  if (!own || own.some(({ data = '0x' }) => size(data) < 4)) return undefined
  if (own.length === 0) return []
  const functions = own.map(({ data = '0x' }) => toKey(data.slice(0, 10)))
  return [{ type: 'contract-calls', address, functions }]
}

function withoutApprove({
  address,
  functions,
}: ContractCalls<Selector>): readonly ContractCalls<Selector>[] {
  const kept =
    functions === 'all'
      ? [transferSelector]
      : functions.filter((selector) => selector !== approveSelector)
  return kept.length > 0 ? [{ type: 'contract-calls', address, functions: kept }] : []
}

/** The same request without native token, for somebody to add. */
function withoutNative(context: Context): SessionRequest | undefined {
  const { request } = context
  const permissions = request.permissions.filter(({ type }) => type !== 'native-spend')
  return permissions.length < request.permissions.length
    ? grantable({ ...request, permissions }, context)
    : undefined
}

/** The same token with a limit of 0, for somebody to raise. */
function limitedToken({
  address,
  functions,
}: ContractCalls<Selector>): readonly Permission[] | undefined {
  const approve = functions !== 'all' && functions.includes(approveSelector)
  const transfer = functions === 'all' || functions.includes(transferSelector)
  if (!approve && !transfer) return undefined
  return [{ type: 'erc20-spend', token: address, limit: 0n, approve, transfer }]
}

function anyContractWarnings(
  permission: AnyContractCalls<Selector>,
  context: Context,
): readonly Warning[] {
  const { functions } = permission
  const moving = functions.filter(movesTokens)
  const others = functions.filter((selector) => !movesTokens(selector))
  const named = others.filter((selector) => selector !== plainTransferSelector)
  const id = permissionId(permission)
  const found: Warning[] = []
  if (moving.length > 0)
    found.push({
      code: 'any-contract-moves-funds',
      severity: 'danger',
      permissionId: id,
      data: { functions: moving },
      remedy: {
        code: 'remove-function',
        request: replaced(
          permission,
          context,
          others.length > 0 ? [{ ...permission, functions: others }] : [],
        ),
      },
    })
  if (named.length > 0)
    found.push({
      code: 'any-contract',
      severity: 'warning',
      permissionId: id,
      data: { functions: named },
      remedy: {
        code: 'list-contracts',
        request: replaced(permission, context, usedContracts(permission, context)),
      },
    })
  return found
}

/** The contracts on which the app calls the functions; `undefined` if nobody has said which. */
function usedContracts(
  { functions }: AnyContractCalls<Selector>,
  { calls }: Context,
): readonly Permission[] | undefined {
  if (!calls) return undefined
  const used = new Map<Address, Set<Selector>>()
  for (const { to, data = '0x' } of calls) {
    const selector = toKey(data.slice(0, 10))
    if (!functions.includes(selector)) continue
    const key = toKey(to)
    used.set(key, (used.get(key) ?? new Set()).add(selector))
  }
  return [...used].map(([address, selectors]) => ({
    type: 'contract-calls',
    address,
    functions: [...selectors],
  }))
}

function tokenWarnings(permission: Erc20Spend, context: Context): readonly Warning[] {
  const { token, approve, transfer } = permission
  const id = permissionId(permission)
  const found: Warning[] = []
  if (approve)
    found.push({
      code: 'approval-outlives-session',
      severity: 'warning',
      permissionId: id,
      remedy: {
        code: 'refuse-approve',
        request:
          transfer === false
            ? undefined
            : replaced(permission, context, [{ ...permission, approve: false }]),
      },
    })
  if (!context.labels.token(token).verified) found.push(unverified(id, token))
  return found
}

function customWarnings(
  permission: CustomPermission,
  { labels, kinds }: Context,
): readonly Warning[] {
  const line = describePermission(permission, { labels, nativeToAnyone: false, kinds })
  return 'token' in line && line.token && line.token.address !== 'native' && !line.token.verified
    ? [unverified(permissionId(permission), line.token.address)]
    : []
}

function unverified(id: string, token: Address): Warning {
  return { code: 'unverified-token', severity: 'warning', permissionId: id, data: { token } }
}

function nativeWarnings(permission: NativeSpend, context: Context): readonly Warning[] {
  const { limit } = permission
  const id = permissionId(permission)
  const { permissions } = context.request
  const isUsable = permissions.some(
    ({ type }) =>
      type === 'contract-calls' || type === 'any-contract-calls' || type === 'account-functions',
  )
  const found: Warning[] = []
  if (limit === 'unlimited' && !context.limited.has('native'))
    found.push({
      code: 'native-unlimited',
      severity: 'danger',
      permissionId: id,
      remedy: { code: 'set-native-limit', request: withoutNative(context) },
    })
  if (!isUsable)
    found.push({
      code: 'native-unusable',
      severity: 'notice',
      permissionId: id,
      remedy: {
        code: 'allow-transfers',
        request: replaced(permission, context, [{ ...permission, to: 'anyone' }]),
      },
    })
  return found
}

/** The request with other permissions in place of one, if it could be granted. */
function replaced(
  permission: NormalPermission,
  context: Context,
  replacement: readonly Permission[] | undefined,
): SessionRequest | undefined {
  if (!replacement) return undefined
  const { request } = context
  return grantable(
    {
      ...request,
      permissions: request.permissions.flatMap((one) => (one === permission ? replacement : [one])),
    },
    context,
  )
}

function grantable(request: SessionRequest, { kinds }: Context): SessionRequest | undefined {
  try {
    return readTerms(toTerms(request, { kinds, grant: true }), kinds)
  } catch {
    return undefined
  }
}
