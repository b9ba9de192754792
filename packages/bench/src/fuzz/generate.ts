import {
  compile,
  periodicSpend,
  usageLimit,
  type Permission,
  type Period,
  type SessionRequest,
} from '@valetkey/core'
import {
  concat,
  encodeAbiParameters,
  encodeFunctionData,
  maxUint256,
  parseAbiParameters,
  zeroHash,
  type Address,
  type Hex,
} from 'viem'
import { accountAbi, encodeExecute, encodeExecuteBatch, wrap } from '../conformance/wire.js'
import { paymasters, targets, type Arena } from './arena.js'
import { fuzzKinds } from './kinds.js'
import { maxGas } from './operation.js'
import type { Random } from './random.js'
import type { FuzzOperation, FuzzSession } from './session.js'

type Call = FuzzOperation['calls'][number]

const transfer: Hex = '0xa9059cbb'
const approve: Hex = '0x095ea7b3'
const plain: Hex = '0x00000000'
const performCreate: Hex = '0x5998db5c'
const accountId: Hex = '0x9cfd7cff'
const selectors: readonly Hex[] = [
  transfer,
  approve,
  plain,
  '0x23b872dd',
  '0xdeadbe00',
  '0x12345678',
  '0x87654321',
]
const createNothing = encodeFunctionData({
  abi: accountAbi,
  functionName: 'performCreate',
  args: [0n, '0x00', false, zeroHash],
})
const gasPrices: readonly bigint[] = [0n, 1n, 1_000_000_000n]
const usualCost = maxGas({}) * 1_000_000_000n

/** A session and what its key tries: mostly what the session is about, often at the edge of it. */
export function generateSession(
  random: Random,
  { arena, operations }: { arena: Arena; operations: number },
): FuzzSession {
  return sessionOf(random, { request: generateRequest(random, arena), arena, operations })
}

/** What the key of a given session tries. */
export function sessionOf(
  random: Random,
  { request, arena, operations }: { request: SessionRequest; arena: Arena; operations: number },
): FuzzSession {
  const isWrapped = needsWrapper(request, arena)
  let latest = arena.start
  const times = Array.from({ length: operations }, () => generateTime(random, { request, arena }))
    .sort((one, other) => one - other)
    .map((time) => (latest = Math.max(latest + 1, time)))
  return {
    request,
    specialPaymasters: random.chance(0.3) ? [random.pick(paymasters)] : [],
    operations: times.map((timestamp) =>
      generateOperation(random, { request, arena, timestamp, isWrapped }),
    ),
  }
}

function needsWrapper(request: SessionRequest, { account, sessionKey }: Arena): boolean {
  const key = { type: 'secp256k1', address: sessionKey.address } as const
  return compile({ request, key, entityId: 1, account, kinds: fuzzKinds }).hooks.some(
    ({ type }) => type === 'execution',
  )
}

function generateRequest(random: Random, arena: Arena): SessionRequest {
  for (;;) {
    const request = generateCandidate(random, arena)
    try {
      needsWrapper(request, arena)
      return request
    } catch {
      // Permissions that do not go together: another try.
    }
  }
}

function generateCandidate(random: Random, { start }: Arena): SessionRequest {
  if (random.chance(0.07)) return { permissions: [{ type: 'root' }], validUntil: 'never' }
  return {
    permissions: [
      ...generatePermissions(random),
      ...generateBudgets(random),
      ...(random.chance(0.2) ? generateCustom(random) : []),
    ],
    ...(random.chance(0.3) ? { validAfter: start + random.integer(10, 1000) } : {}),
    validUntil: random.chance(0.3) ? 'never' : start + 2000 + random.integer(0, 1000),
    ...(random.chance(0.25) ? { batch: false } : {}),
  }
}

function generatePermissions(random: Random): readonly Permission[] {
  const accountFunctions: Permission = {
    type: 'account-functions',
    functions: random.some([performCreate, accountId], 0.6),
  }
  if (random.chance(0.06)) return [accountFunctions]
  const permissions: Permission[] = []
  for (const address of targets) {
    const roll = random.next()
    if (roll < 0.2)
      permissions.push({
        type: 'erc20-spend',
        token: address,
        limit: random.pick([0n, 1n, 1000n, 1000n, 10n ** 18n, maxUint256]),
        ...(random.chance(0.5) ? { approve: true } : {}),
        ...(random.chance(0.2) ? { transfer: false } : {}),
      })
    else if (roll < 0.5)
      permissions.push({
        type: 'contract-calls',
        address,
        functions: random.chance(0.35) ? 'all' : random.some(selectors, 0.3),
      })
  }
  if (random.chance(0.35))
    permissions.push({
      type: 'any-contract-calls',
      functions: random.some(selectors, 0.3),
      ...(random.chance(0.3) ? { except: random.some(targets, 0.15) } : {}),
    })
  return random.chance(0.15) ? [...permissions, accountFunctions] : permissions
}

function generateBudgets(random: Random): readonly Permission[] {
  const to = random.chance(0.3) ? ({ to: 'anyone' } as const) : {}
  const gasLimit = (): bigint =>
    random.pick([0n, 1n, usualCost - 1n, usualCost, usualCost + 1n, 3n * usualCost, 5n * usualCost])
  const paymaster: readonly Permission[] = random.chance(0.2)
    ? [{ type: 'paymaster', address: random.pick(paymasters) }]
    : []
  if (random.chance(0.15))
    return [
      ...paymaster,
      { type: 'native-and-gas', limit: gasLimit() + random.pick([0n, 1n, 1000n]), ...to },
    ]
  const limit = random.chance(0.4) ? 'unlimited' : gasLimit()
  return [
    ...paymaster,
    ...(paymaster.length > 0 && random.chance(0.7) ? [] : [{ type: 'gas', limit } as const]),
    ...(random.chance(0.5)
      ? [
          {
            type: 'native-spend',
            limit: random.pick([0n, 1n, 1000n, 1000n, 10n ** 18n, 'unlimited'] as const),
            ...to,
          } as const,
        ]
      : []),
  ]
}

function generateCustom(random: Random): readonly Permission[] {
  const uses = random.chance(0.4) ? [usageLimit({ operations: random.integer(1, 4) })] : []
  const periods: readonly Period[] = ['hour', 'day', 'week', 'month']
  return [
    ...uses,
    ...random.some<Address | 'native'>(['native', ...targets], 0.25).map((token) =>
      periodicSpend({
        token,
        limit: random.pick([0n, 1n, 1000n, 1000n, 10n ** 18n]),
        period: random.pick(periods),
      }),
    ),
  ]
}

function generateTime(
  random: Random,
  { request: { validAfter = 0, validUntil }, arena: { start } }: GenerateContext,
): number {
  const end = validUntil === 'never' ? start + 2000 : validUntil
  const first = Math.max(validAfter, start + 1)
  if (random.chance(0.1)) return Math.max(start + 1, validAfter - random.integer(1, 2))
  if (random.chance(0.05)) return end + random.integer(1, 2)
  if (random.chance(0.1)) return first
  if (random.chance(0.1)) return end
  return random.integer(first, end - 20)
}

type GenerateContext = { request: SessionRequest; arena: Arena }

function generateOperation(
  random: Random,
  { isWrapped, timestamp, ...context }: GenerateContext & { isWrapped: boolean; timestamp: number },
): FuzzOperation {
  const { callData, calls } = generateCallData(random, context)
  const mayWrap = isWrapped ? !random.chance(0.03) : random.chance(0.3)
  const required = context.request.permissions.find(({ type }) => type === 'paymaster')
  const paymaster =
    required?.type === 'paymaster' && random.chance(0.6)
      ? required.address
      : random.chance(required ? 0.6 : 0.4)
        ? random.pick(paymasters)
        : undefined
  return {
    timestamp,
    callData: mayWrap ? wrap(callData) : callData,
    calls,
    maxFeePerGas: random.pick(gasPrices),
    ...(paymaster ? { paymaster } : {}),
  }
}

function generateCallData(
  random: Random,
  context: GenerateContext,
): Pick<FuzzOperation, 'callData' | 'calls'> {
  const own = context.request.permissions.find(({ type }) => type === 'account-functions')
  const callsNothing = context.request.permissions.every(
    ({ type }) => type === 'account-functions' || type === 'gas' || type === 'paymaster',
  )
  if (random.chance(callsNothing ? 0.9 : own ? 0.35 : 0.04)) {
    const granted = own?.type === 'account-functions' ? own.functions : []
    const selector = random.chance(0.9)
      ? random.pick(granted.length > 0 ? granted : [performCreate, accountId])
      : random.pick([performCreate, accountId])
    return { callData: encodeAccountFunction(random, { selector, ...context }), calls: [] }
  }
  const count = random.chance(0.6) ? 1 : random.integer(2, 3)
  const calls = Array.from({ length: count }, () => generateCall(random, context))
  const isSingle = calls.length === 1 && !random.chance(0.15)
  const [first] = calls
  return {
    callData: isSingle && first ? encodeExecute(first) : encodeExecuteBatch(calls),
    calls,
  }
}

function encodeAccountFunction(
  random: Random,
  { selector, ...context }: GenerateContext & { selector: string },
): Hex {
  if (selector === accountId) return accountId
  return encodeFunctionData({
    abi: accountAbi,
    functionName: 'performCreate',
    args: [generateValue(random, context), '0x00', false, zeroHash],
  })
}

function generateCall(random: Random, context: GenerateContext): Call {
  const { account } = context.arena
  const permitted = context.request.permissions.filter(
    (permission) =>
      permission.type === 'contract-calls' ||
      permission.type === 'erc20-spend' ||
      permission.type === 'any-contract-calls',
  )
  const value = generateValue(random, context)
  const roll = random.next()
  if (roll < 0.02)
    return { to: account, value, data: random.pick(['0x', accountId, createNothing, '0xb61d27f6']) }
  if (roll < 0.04)
    return {
      to: random.pick(targets),
      value,
      data: random.pick(['0x', '0x00', '0xdeadbe', transfer]),
    }
  if (roll < 0.14 || permitted.length === 0)
    return {
      to: random.pick(targets),
      value,
      data: generateData(random, { selector: random.pick(selectors), limit: 1000n }),
    }
  const permission = random.pick(permitted)
  if (permission.type === 'erc20-spend') {
    const { token, limit, approve: mayApprove, transfer: mayTransfer = true } = permission
    const choices = [...(mayTransfer ? [transfer] : []), ...(mayApprove ? [approve] : [])]
    const selector = random.chance(0.9) ? random.pick(choices) : random.pick(selectors)
    return { to: respell(random, token), value, data: generateData(random, { selector, limit }) }
  }
  const to = permission.type === 'contract-calls' ? permission.address : random.pick(targets)
  const functions = permission.functions === 'all' ? selectors : permission.functions
  const selector = random.chance(0.92) ? random.pick(functions) : random.pick(selectors)
  const isPlain = selector === plain && random.chance(0.6)
  return {
    to: respell(random, to),
    value,
    data: isPlain ? '0x' : generateData(random, { selector: selector as Hex, limit: 1000n }),
  }
}

function generateData(random: Random, { selector, limit }: { selector: Hex; limit: bigint }): Hex {
  const amount = random.chance(0.6)
    ? limit / 7n
    : random.pick([0n, 1n, limit, limit > 0n ? limit - 1n : 0n, limit + 1n, limit / 2n, maxUint256])
  const words = encodeAbiParameters(parseAbiParameters('address, uint256'), [
    random.pick(targets),
    amount > maxUint256 ? maxUint256 : amount,
  ])
  const data = concat([selector, words])
  const roll = random.next()
  if (roll < 0.04) return data.slice(0, -2) as Hex
  if (roll < 0.06) return selector
  return roll < 0.1 ? concat([data, '0xff']) : data
}

function generateValue(random: Random, { request }: GenerateContext): bigint {
  if (!random.chance(0.3)) return 0n
  const budget = request.permissions.find(
    ({ type }) => type === 'native-spend' || type === 'native-and-gas' || type === 'root',
  )
  const limit = budget && 'limit' in budget ? budget.limit : 0n
  if (budget?.type === 'root' || typeof limit !== 'bigint')
    return random.pick([1n, 1000n, 10n ** 18n])
  return random.pick([
    1n,
    limit / 5n,
    limit / 5n,
    limit,
    limit > 0n ? limit - 1n : 0n,
    limit + 1n,
    ...(random.chance(0.1) ? [maxUint256] : []),
  ])
}

/** The same address in another letter case. */
function respell(random: Random, address: Address): Address {
  return random.chance(0.2) ? (address.toLowerCase() as Address) : address
}
