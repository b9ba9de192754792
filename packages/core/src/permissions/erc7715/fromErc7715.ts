import { hexToBigInt, isHex } from 'viem'
import { InvalidRequestError } from '../../errors/InvalidRequestError.js'
import { normalise } from '../normalise.js'
import type { NormalRequest, Permission } from '../types.js'
import { parseAddress, toKey } from '../values/address.js'
import type { Erc7715Request, Erc7715Unsupported } from './types.js'

export type FromErc7715Parameters = {
  /** For one key, on one chain, with one expiry. */
  requests: readonly Erc7715Request[]
  /** Who pays for gas: ERC-7715 does not say. */
  payer: readonly Extract<Permission, { type: 'gas' | 'paymaster' }>[]
}

export type FromErc7715ReturnType = {
  request: NormalRequest
  /** What the session request leaves out. Grant it only if the user can do without. */
  unsupported: readonly Erc7715Unsupported[]
}

/**
 * ERC-7715 requests as one session request: fixed allowances of tokens and of native token, from a
 * start time and until an expiry; whatever else they say is reported.
 *
 * @throws the error of the first rule that the requests break
 */
export function fromErc7715({ requests, payer }: FromErc7715Parameters): FromErc7715ReturnType {
  const unsupported: Erc7715Unsupported[] = []
  const permissions: Permission[] = []
  const starts: number[] = []
  requests.forEach((one, index) => {
    const at = `requests[${index}]`
    assertSame(one, requests[0], at)
    const { type, data } = one.permission
    const permission = toPermission(one, at)
    if (!permission) {
      unsupported.push({
        field: `${at}.permission.type`,
        value: type,
        reason: 'Only fixed allowances have a session permission that allows just as much.',
      })
      return
    }
    permissions.push(permission)
    starts.push(
      data['startTime'] === undefined ? 0 : toSeconds(data['startTime'], `${at}.startTime`),
    )
    for (const rule of one.rules ?? [])
      if (rule.type !== 'expiry')
        unsupported.push({
          field: `${at}.rules`,
          value: rule,
          reason: 'No permission says this.',
        })
  })
  // Later is narrower: one session has one start.
  const validAfter = Math.max(0, ...starts)
  const request = {
    permissions: [...permissions, ...payer],
    validAfter,
    validUntil: expiry(requests),
  }
  return { request: normalise(request), unsupported }
}

function toPermission({ permission }: Erc7715Request, at: string): Permission | undefined {
  const { type, data } = permission
  const amount = (): bigint => toAmount(data['allowanceAmount'], `${at}.data.allowanceAmount`)
  if (type === 'native-token-allowance')
    return { type: 'native-spend', limit: amount(), to: 'anyone' }
  if (type !== 'erc20-token-allowance') return undefined
  const token = parseAddress(data['tokenAddress'], `${at}.data.tokenAddress`)
  return { type: 'erc20-spend', token, limit: amount() }
}

/** One session has one key, one chain and one end. */
function assertSame(one: Erc7715Request, first: Erc7715Request | undefined, at: string): void {
  const facts = (request: Erc7715Request): readonly (readonly [string, unknown])[] => [
    ['chainId', request.chainId],
    ['to', toKey(request.to)],
    ['from', request.from && toKey(request.from)],
    ['rules', expiry([request])],
  ]
  facts(one).forEach(([field, value], index) => {
    if (!first || value === facts(first)[index]?.[1]) return
    throw new InvalidRequestError({
      field: `${at}.${field}`,
      value,
      reason: 'It is another one than in the first request, and a session has one.',
      remedy: 'Make a session request of each.',
    })
  })
}

function expiry([first]: readonly Erc7715Request[]): number | 'never' {
  const rule = first?.rules?.find(({ type }) => type === 'expiry')
  return rule ? toSeconds(rule.data['timestamp'], 'rules.expiry.timestamp') : 'never'
}

function toSeconds(value: unknown, field: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  throw new InvalidRequestError({
    field,
    value,
    reason: 'A time is a whole number of unix seconds.',
    remedy: 'Ask the dapp for a request that follows ERC-7715.',
  })
}

function toAmount(value: unknown, field: string): bigint {
  if (typeof value === 'bigint') return value
  if (isHex(value) && value !== '0x') return hexToBigInt(value)
  throw new InvalidRequestError({
    field,
    value,
    reason: 'An amount is a hexadecimal number of base units.',
    remedy: 'Ask the dapp for a request that follows ERC-7715.',
  })
}
