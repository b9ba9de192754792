import { getAddress, type Address } from 'viem'
import { InvalidRequestError } from '../../errors/InvalidRequestError.js'
import { evaluateTokenLimits } from '../../modules/allowlist/evaluate.js'
import { readAllowlistEntry, readTokenLimit } from '../../modules/allowlist/read.js'
import type { PermissionLine } from '../display.js'
import type { CheckContext, DescribeContext, ExposureContext, Risk } from '../kind.js'
import { approveSelector, transferSelector } from '../selectors.js'
import type { Terms } from '../terms.js'
import type { Erc20Spend } from '../types.js'
import { parseAddress, toKey } from '../values/address.js'
import { parseFlag } from '../values/flag.js'
import { parseLimit } from '../values/limit.js'
import { budgetUsage, type UsageContext, type UsageReads } from '../usage.js'
import type { Denial } from '../verdict.js'

export type Erc20SpendParameters = {
  token: Address
  /** Base units of the token, for the whole life of the session. */
  limit: bigint
  /** Whether the key may `approve` spenders. @default false */
  approve?: boolean | undefined
  /** Whether the key may `transfer`. @default true */
  transfer?: boolean | undefined
}

/** Permits moving at most `limit` of a token. */
export function erc20Spend(parameters: Erc20SpendParameters): Erc20Spend {
  return { type: 'erc20-spend', ...parameters }
}

export function id(permission: Erc20Spend): string {
  return `erc20-spend:${toKey(permission.token)}`
}

export function parse(permission: Erc20Spend, field: string): Erc20Spend {
  const token = parseAddress(permission.token, `${field}.token`)
  const limit = parseLimit(permission.limit, `${field}.limit`)
  const approve = parseFlag(permission.approve, `${field}.approve`) ?? false
  const transfer = parseFlag(permission.transfer, `${field}.transfer`) ?? true
  if (!approve && !transfer)
    throw new InvalidRequestError({
      field: `${field}.transfer`,
      value: transfer,
      reason: 'With neither transfer nor approve the token cannot be spent.',
      remedy: 'Allow one of the two, or leave the permission out.',
    })
  return normal(token, limit, { approve, transfer })
}

export function compile(permission: Erc20Spend, terms: Terms): void {
  const { approve = false, transfer = true } = permission
  terms.targets.set(toKey(permission.token), {
    functions: new Set([
      ...(transfer ? [transferSelector] : []),
      ...(approve ? [approveSelector] : []),
    ] as const),
    limit: permission.limit,
  })
}

export function decompile(terms: Terms): readonly Erc20Spend[] {
  return [...terms.targets].flatMap(([key, { functions, limit }]) => {
    if (limit === undefined) return []
    const approve = functions === 'all' || functions.has(approveSelector)
    const transfer = functions === 'all' || functions.has(transferSelector)
    return approve || transfer ? [normal(getAddress(key), limit, { approve, transfer })] : []
  })
}

export function describe(permission: Erc20Spend, { labels }: DescribeContext): PermissionLine {
  const { token, limit, approve = false, transfer = true } = permission
  return {
    id: id(permission),
    type: 'erc20-spend',
    token: labels.token(token),
    limit,
    approve,
    transfer,
  }
}

function normal(
  token: Address,
  limit: bigint,
  { approve, transfer }: { approve: boolean; transfer: boolean },
): Erc20Spend {
  return {
    type: 'erc20-spend',
    token,
    limit,
    ...(approve ? { approve } : {}),
    ...(transfer ? {} : { transfer }),
  }
}

/** The allowlist's execution hook, which counts what tokens with a limit are spent. */
export function check({ terms, operation, remaining }: CheckContext): readonly Denial[] {
  const limits = new Map<Address, bigint>()
  for (const [key, { limit }] of terms.targets)
    if (limit !== undefined) limits.set(key, remaining(`erc20-spend:${key}`) ?? limit)
  if (limits.size === 0) return []
  return evaluateTokenLimits(limits, operation).denials.map(({ error, phase, callIndex }) => {
    const at = { error, phase, callIndex }
    if (callIndex === undefined)
      return { ...at, reason: 'account-function-not-allowed', remedy: 'ask-owner' }
    const key = toKey(operation.calls[callIndex]?.to ?? '')
    const permissionId = `erc20-spend:${key}`
    if (error === 'ExceededTokenLimit') {
      const left = limits.get(key) ?? 0n
      return {
        ...at,
        permissionId,
        reason: 'token-limit',
        remaining: left,
        remedy: left > 0n ? 'lower-amount' : 'raise-limit',
      }
    }
    return error === 'InvalidCalldataLength'
      ? { ...at, permissionId, reason: 'token-calldata', remedy: 'fix-calldata' }
      : { ...at, permissionId, reason: 'token-function', remedy: 'ask-owner' }
  })
}

export function readUsage(permission: Erc20Spend, { account, layout }: UsageContext): UsageReads {
  const { token, limit } = permission
  return {
    contracts: [
      readAllowlistEntry({ account, entityId: layout.tokenLimits, target: token }),
      readTokenLimit({ account, entityId: layout.tokenLimits, token }),
    ],
    toUsage([entry, result]) {
      const usage = budgetUsage(permission, { id: id(permission), limit, result })
      // Without its flag the limit is not enforced any more: the number says nothing.
      const [, , isLimited] = Array.isArray(entry) ? entry : []
      return isLimited === true ? usage : { id: usage.id, permission, live: false }
    },
  }
}

export function exposure(permission: Erc20Spend, { remaining }: ExposureContext): Risk {
  const { token, limit } = permission
  return { assets: [{ token, fromKey: remaining(id(permission)) ?? limit }] }
}
