import { numberToHex, type Address, type Hex } from 'viem'
import type { CustomKind } from '../kind.js'
import { normalise } from '../normalise.js'
import { plainTransferSelector } from '../selectors.js'
import type { NormalPermission, NormalRequest, SessionRequest } from '../types.js'
import type { Erc7715Request, Erc7715Unsupported } from './types.js'

export type ToErc7715Parameters = {
  request: SessionRequest
  chainId: number
  /** Address of the session key. */
  to: Address
  /** The account that is to grant. */
  from?: Address | undefined
  kinds?: readonly CustomKind[] | undefined
}

export type ToErc7715ReturnType = {
  requests: readonly Erc7715Request[]
  /** What ERC-7715's known types cannot say: without it, less or more than asked would be granted. */
  unsupported: readonly Erc7715Unsupported[]
}

/**
 * A session request as ERC-7715 requests: fixed allowances of tokens and of native token, with an
 * expiry. Fields are those of the request in normal form.
 *
 * @throws the error of the first rule that the request breaks
 */
export function toErc7715(parameters: ToErc7715Parameters): ToErc7715ReturnType {
  const { chainId, to, from, kinds } = parameters
  const request = normalise(parameters.request, { kinds })
  const { permissions, validAfter, validUntil, batch } = request
  const shared = {
    chainId: numberToHex(chainId),
    to,
    ...(from ? { from } : {}),
    ...(validUntil === 'never'
      ? {}
      : { rules: [{ type: 'expiry', data: { timestamp: validUntil } }] }),
  }
  const requests: Erc7715Request[] = []
  const unsupported: Erc7715Unsupported[] = []
  permissions.forEach((permission, index) => {
    const allowance = toAllowance(permission, request)
    if (typeof allowance === 'string')
      unsupported.push({ field: `permissions[${index}]`, value: permission, reason: allowance })
    else if (allowance)
      requests.push({
        ...shared,
        permission: {
          type: allowance.type,
          isAdjustmentAllowed: parameters.request.adjustable ?? true,
          data: {
            ...allowance.data,
            ...(validAfter === undefined ? {} : { startTime: validAfter }),
          },
        },
      })
  })
  if (batch === false)
    unsupported.push({ field: 'batch', value: batch, reason: 'There is no rule for single calls.' })
  return { requests, unsupported }
}

type Allowance = { type: string; data: { tokenAddress?: Address; allowanceAmount: Hex } }

/** The allowance that says the same, nothing where another one says it, or why there is none. */
function toAllowance(
  permission: NormalPermission,
  request: NormalRequest,
): Allowance | string | undefined {
  switch (permission.type) {
    case 'erc20-spend': {
      const { token: tokenAddress, limit, approve, transfer } = permission
      if (approve || transfer === false) return 'An allowance is for transfers alone.'
      const data = { tokenAddress, allowanceAmount: numberToHex(limit) }
      return { type: 'erc20-token-allowance', data }
    }
    case 'native-spend':
      if (permission.limit === 'unlimited') return 'An allowance has an amount.'
      if (!sendsToAnyone(request)) return 'An allowance may go to anyone.'
      return {
        type: 'native-token-allowance',
        data: { allowanceAmount: numberToHex(permission.limit) },
      }
    case 'any-contract-calls':
      return permission.functions.length === 1 && sendsToAnyone(request)
        ? undefined
        : 'There is no type for functions.'
    case 'gas':
    case 'paymaster':
    case 'native-and-gas':
      return 'There is no rule for who pays for gas, or how much.'
    default:
      return 'There is no type for it.'
  }
}

function sendsToAnyone({ permissions }: NormalRequest): boolean {
  return permissions.some(
    (permission) =>
      permission.type === 'any-contract-calls' &&
      !permission.except &&
      permission.functions.includes(plainTransferSelector),
  )
}
