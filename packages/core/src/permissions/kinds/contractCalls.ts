import {
  getAddress,
  toFunctionSignature,
  zeroAddress,
  type Abi,
  type Address,
  type ContractFunctionName,
  type Hex,
} from 'viem'
import { InvalidFunctionError } from '../../errors/InvalidFunctionError.js'
import { evaluateAllowlist } from '../../modules/allowlist/evaluate.js'
import { readAllowlistEntry, readAllowlistSelector } from '../../modules/allowlist/read.js'
import { movesTokens } from '../knownFunctions.js'
import type { PermissionLine } from '../display.js'
import type { CheckContext, DescribeContext, ExposureContext, Risk } from '../kind.js'
import { approveSelector, transferSelector } from '../selectors.js'
import { isGuarded, ownFunctions, type Terms } from '../terms.js'
import type { ContractCalls, FunctionReference, Selector } from '../types.js'
import { parseAddress, toKey } from '../values/address.js'
import { parseFunctions } from '../values/functions.js'
import type { UsageContext, UsageReads } from '../usage.js'
import type { Denial } from '../verdict.js'

export type ContractCallsParameters<abi extends Abi | undefined = undefined> = {
  address: Address
  abi?: abi | undefined
  /** Names of functions of `abi`; without `abi`, signatures or selectors. */
  functions:
    | 'all'
    | readonly (abi extends Abi
        ? ContractFunctionName<abi, 'nonpayable' | 'payable'>
        : FunctionReference)[]
}

/** Permits calls of one contract: all of it, plain transfers included, or the named functions. */
export function contractCalls<const abi extends Abi | undefined = undefined>(
  parameters: ContractCallsParameters<abi>,
): ContractCalls {
  const { abi, address } = parameters
  const functions: 'all' | readonly string[] = parameters.functions
  return {
    type: 'contract-calls',
    address,
    functions:
      functions === 'all' || !abi ? functions : functions.map((name) => findSignature(abi, name)),
  }
}

function findSignature(abi: Abi, name: string): string {
  const found = abi.filter((item) => item.type === 'function' && item.name === name)
  const [item] = found
  const reason =
    item?.type !== 'function'
      ? 'The ABI has no function of this name.'
      : found.length > 1
        ? `The ABI has several functions of this name: ${found.map((one) => (one.type === 'function' ? toFunctionSignature(one) : '')).join(', ')}. Leave out \`abi\` and give the signature.`
        : item.stateMutability === 'view' || item.stateMutability === 'pure'
          ? 'It only reads, which needs no permission.'
          : undefined
  if (item?.type !== 'function' || reason)
    throw new InvalidFunctionError({ field: 'functions', value: name, reason: reason ?? '' })
  return item.stateMutability === 'payable'
    ? `${toFunctionSignature(item)} payable`
    : toFunctionSignature(item)
}

export function id(permission: ContractCalls): string {
  return `contract-calls:${toKey(permission.address)}`
}

export function parse(permission: ContractCalls, field: string): ContractCalls<Selector> {
  return {
    type: 'contract-calls',
    address: parseAddress(permission.address, `${field}.address`),
    functions:
      permission.functions === 'all'
        ? 'all'
        : parseFunctions(permission.functions, `${field}.functions`),
  }
}

export function compile(permission: ContractCalls<Selector>, terms: Terms): void {
  const { address, functions } = permission
  terms.targets.set(toKey(address), { functions: functions === 'all' ? 'all' : new Set(functions) })
}

export function decompile(terms: Terms): readonly ContractCalls<Selector>[] {
  return [...terms.targets].flatMap(([key, target]) => {
    if (target.limit !== undefined) return []
    const functions = target.functions === 'all' ? 'all' : ownFunctions(terms, target.functions)
    if (functions.length === 0) return []
    return [{ type: 'contract-calls', address: getAddress(key), functions }]
  })
}

export function describe(
  permission: ContractCalls<Selector>,
  { labels }: DescribeContext,
): PermissionLine {
  const { address, functions } = permission
  return {
    id: id(permission),
    type: 'contract-calls',
    contract: labels.contract(address),
    functions:
      functions === 'all' ? 'all' : functions.map((selector) => labels.fn(selector, address)),
  }
}

/** The allowlist's validation hook, which guards calls by all kinds of permissions. */
export function check({ terms, operation }: CheckContext): readonly Denial[] {
  if (!isGuarded(terms)) return []
  return evaluateAllowlist(terms, operation).map(({ error, phase, callIndex = 0 }) => {
    const { to = zeroAddress, data = '0x' } = operation.calls[callIndex] ?? {}
    const key = toKey(to)
    const target = terms.targets.get(key)
    const at = { error, phase, callIndex }
    if (!target) return { ...at, reason: 'contract-not-allowed', remedy: 'add-contract' }
    const permissionId = `${target.limit === undefined ? 'contract-calls' : 'erc20-spend'}:${key}`
    if (error === 'NoSelectorSpecified')
      return {
        ...at,
        permissionId,
        reason: 'function-required',
        remedy: data === '0x' ? 'add-contract' : 'fix-calldata',
      }
    if (target.limit !== undefined && !isSpending(data))
      return { ...at, permissionId, reason: 'token-function', remedy: 'ask-owner' }
    return { ...at, permissionId, reason: 'function-not-allowed', remedy: 'add-function' }
  })
}

function isSpending(data: Hex): boolean {
  const key = toKey(data)
  return key.startsWith(transferSelector) || key.startsWith(approveSelector)
}

export function readUsage(
  permission: ContractCalls<Selector>,
  { account, layout: { allowlist: entityId } }: UsageContext,
): UsageReads {
  const { address: target, functions } = permission
  return {
    contracts: [
      readAllowlistEntry({ account, entityId, target }),
      ...(functions === 'all'
        ? []
        : functions.map((selector) =>
            readAllowlistSelector({ account, entityId, selector, target }),
          )),
    ],
    toUsage([entry, ...listed]) {
      const [isAllowed, listsFunctions] = Array.isArray(entry) ? entry : []
      return {
        id: id(permission),
        permission,
        live: isAllowed === true && (listsFunctions === false || listed.includes(true)),
      }
    },
  }
}

/** Of a known token, all: nothing counts what functions of its contract move. */
export function exposure(
  { address, functions }: ContractCalls<Selector>,
  { labels }: ExposureContext,
): Risk {
  const isToken = labels.tokens.includes(toKey(address))
  const moves = functions === 'all' || functions.some(movesTokens)
  return isToken && moves ? { assets: [{ token: address, fromKey: 'unlimited' }] } : {}
}
