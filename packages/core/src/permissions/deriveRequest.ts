import { hexToBigInt, size, slice, type Address, type Hex } from 'viem'
import { decodeOperation } from './decodeOperation.js'
import { readTerms } from './readTerms.js'
import { approveSelector, transferSelector } from './selectors.js'
import { toTerms } from './toTerms.js'
import type { NormalRequest, Permission, Selector, SessionRequest } from './types.js'
import { toKey } from './values/address.js'

type DerivedCall = { to: Address; value?: bigint | undefined; data?: Hex | undefined }

export type DeriveRequestParameters = Pick<SessionRequest, 'validAfter' | 'validUntil'> & {
  /** Operations, planned or recorded: the calls of each. */
  operations: readonly (readonly DerivedCall[])[]
  /** Calls to it count as functions of the account. */
  account: Address
  /** Who pays for gas: a budget, a required paymaster, or both. Calls alone do not tell. */
  payer: readonly Extract<Permission, { type: 'gas' | 'paymaster' }>[]
}

type Contract = { calls: { selector: Selector; data: Hex }[]; receivesPlain: boolean }

/**
 * The smallest request that permits a list of operations: the functions that they call, the tokens
 * and the native token that they move, and several calls at once only where one of them needs it.
 *
 * @throws the error of the first rule that such a request would break
 */
export function deriveRequest(parameters: DeriveRequestParameters): NormalRequest {
  const { operations, account, payer, validAfter, validUntil } = parameters
  const own = toKey(account)
  const isOwn = (call: DerivedCall): boolean => toKey(call.to) === own
  const calls = operations.flat()
  const native = calls.reduce(
    (sum, call) => sum + (isOwn(call) ? createValue(call) : (call.value ?? 0n)),
    0n,
  )
  const accountFunctions = calls.filter(isOwn).map(({ data = '0x' }) => selectorOf(data))
  const request: SessionRequest = {
    validAfter,
    validUntil,
    batch: operations.some(({ length }) => length > 1),
    permissions: [
      ...[...byContract(calls.filter((call) => !isOwn(call)))].map(([address, contract]) =>
        toPermission(address, contract),
      ),
      ...(accountFunctions.length > 0
        ? [{ type: 'account-functions', functions: accountFunctions } as const]
        : []),
      ...(native > 0n ? [{ type: 'native-spend', limit: native } as const] : []),
      ...payer,
    ],
  }
  return readTerms(toTerms(request, { grant: true }))
}

function byContract(calls: readonly DerivedCall[]): ReadonlyMap<Address, Contract> {
  const contracts = new Map<Address, Contract>()
  for (const { to, data = '0x' } of calls) {
    const key = toKey(to)
    const contract = contracts.get(key) ?? { calls: [], receivesPlain: false }
    contracts.set(key, contract)
    if (size(data) < 4) contract.receivesPlain = true
    else contract.calls.push({ selector: selectorOf(data), data })
  }
  return contracts
}

/** A limit where every call is one that a limit counts; else functions; else, for plain transfers, all. */
function toPermission(address: Address, { calls, receivesPlain }: Contract): Permission {
  if (receivesPlain) return { type: 'contract-calls', address, functions: 'all' }
  const approve = calls.some(({ selector }) => selector === approveSelector)
  const transfer = calls.some(({ selector }) => selector === transferSelector)
  if (calls.every(isSpending))
    return {
      type: 'erc20-spend',
      token: address,
      limit: calls.reduce((sum, { data }) => sum + hexToBigInt(slice(data, 36, 68)), 0n),
      approve,
      transfer,
    }
  return { type: 'contract-calls', address, functions: calls.map(({ selector }) => selector) }
}

function isSpending({ selector, data }: { selector: Selector; data: Hex }): boolean {
  return size(data) >= 68 && (selector === transferSelector || selector === approveSelector)
}

function createValue({ data = '0x' }: DerivedCall): bigint {
  return decodeOperation(data).createValue ?? 0n
}

function selectorOf(data: Hex): Selector {
  return toKey(data.slice(0, 10))
}
