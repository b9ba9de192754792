import { getAddress, type Address } from 'viem'
import { InvalidRequestError } from '../../errors/InvalidRequestError.js'
import type { PermissionLine } from '../display.js'
import type { DescribeContext } from '../kind.js'
import { approveSelector, transferSelector } from '../selectors.js'
import type { Terms } from '../terms.js'
import type { Erc20Spend } from '../types.js'
import { parseAddress, toKey } from '../values/address.js'
import { parseLimit } from '../values/limit.js'

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
  const { approve = false, transfer = true } = permission
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
