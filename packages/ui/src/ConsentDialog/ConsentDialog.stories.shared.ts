import {
  accountFunctions,
  anyContractCalls,
  combineExposures,
  compile,
  contractCalls,
  decodeConsent,
  describe,
  encodeInstall,
  erc20Spend,
  exposure,
  gas,
  getDeferredActionTypedData,
  hashDeferredAction,
  nativeSpend,
  normalise,
  periodicSpend,
  periodicSpendKind,
  root,
  sessionRequest,
  usageLimit,
  usageLimitKind,
  warnings,
  type Labels,
  type OpenApproval,
  type SessionRequest,
  type TokenLabel,
} from '@valetkey/core'
import { getAddress, parseAbi, parseEther, parseUnits, type Address, type Hex } from 'viem'
import type { ConsentDialogProps } from './ConsentDialogProps.js'

/** The moment that every story happens at: 23 November 2026, 16:00 in Berlin. */
export const now = 1_795_446_000
export const hour = 3_600
export const account = getAddress('0x52b1a3dc5ff8ca6a6de2ba4e1d7c9a5f3e2b08de')
export const arena = '0x7a3fa45d2e0f4fe0e8b2ec8f9a9d5d0ac0f1c91e'
export const dollar = '0x036CbD53842c5426634e7929541eC2318f3dCF7e'
export const unlisted = '0x8f2c5be1d0a94a2e7b3c6d5f90187ab2c3d441d0'
const optimismDollar = '0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85'

/** Those of our own hook modules. */
const kinds = [periodicSpendKind, usageLimitKind]

const arenaAbi = parseAbi([
  'function move(uint8 cell) returns (uint8)',
  'function claim(uint64 matchId)',
])

export const usdc: TokenLabel = {
  address: dollar,
  symbol: 'USDC',
  decimals: 6,
  name: 'USD Coin',
  verified: true,
}

export const labels: Labels = {
  nativeCurrency: { symbol: 'ETH', decimals: 18 },
  tokens: [
    usdc,
    { address: optimismDollar, symbol: 'USDC', decimals: 6, name: 'USD Coin', verified: true },
  ],
  contracts: [
    {
      address: arena,
      name: 'Arena',
      verified: true,
      functions: [
        { selector: '0x70e87aaf', label: 'make moves', signature: 'move(uint8 cell)' },
        { selector: '0xaab8ab0c', label: 'claim rewards', signature: 'claim(uint64 matchId)' },
      ],
    },
  ],
}

const arenaCalls = contractCalls({ address: arena, abi: arenaAbi, functions: ['move', 'claim'] })
const spend = (units: string, token: Address = dollar): ReturnType<typeof erc20Spend> =>
  erc20Spend({ token, limit: parseUnits(units, 6) })
const tenthGas = gas({ limit: parseEther('0.01') })
const ask = (request: SessionRequest): SessionRequest => sessionRequest(request, { now, kinds })

export const requests = {
  arena: ask({ validUntil: now + 26 * hour, permissions: [arenaCalls, spend('25'), tenthGas] }),
  arenaLater: ask({
    validUntil: now + 26 * hour + 7 * 24 * hour,
    permissions: [arenaCalls, spend('60'), tenthGas],
  }),
  arenaNarrower: ask({
    validUntil: now + 2 * hour,
    permissions: [contractCalls({ address: arena, abi: arenaAbi, functions: ['move'] }), tenthGas],
  }),
  optimism: ask({
    validUntil: now + 26 * hour,
    permissions: [spend('10', optimismDollar), gas({ limit: 0n })],
  }),
  coOwner: ask({ validUntil: 'never', permissions: [root()] }),
  forever: ask({ validUntil: 'never', permissions: [spend('25'), tenthGas] }),
  unlimited: ask({
    validUntil: now + 26 * hour,
    permissions: [arenaCalls, nativeSpend({ limit: 'unlimited' }), gas({ limit: 'unlimited' })],
  }),
  accountFunctions: ask({
    validUntil: now + 26 * hour,
    permissions: [
      accountFunctions({ functions: ['performCreate(uint256,bytes,bool,bytes32)'] }),
      tenthGas,
    ],
  }),
  anyToken: ask({
    validUntil: now + 26 * hour,
    permissions: [anyContractCalls({ functions: ['transfer(address,uint256)'] }), tenthGas],
  }),
  approvals: ask({
    validUntil: now + 90 * 24 * hour,
    permissions: [
      erc20Spend({ token: dollar, limit: parseUnits('25', 6), approve: true }),
      contractCalls({ address: arena, functions: 'all' }),
      tenthGas,
    ],
  }),
  unknownToken: ask({
    validUntil: now + 26 * hour,
    permissions: [erc20Spend({ token: unlisted, limit: 123_456_789_012_345n }), tenthGas],
  }),
  counted: ask({
    validUntil: now + 26 * hour,
    permissions: [
      arenaCalls,
      spend('25'),
      periodicSpend({ token: dollar, limit: parseUnits('5', 6), period: 'day' }),
      usageLimit({ operations: 20 }),
      tenthGas,
    ],
  }),
  hugeAndTiny: ask({
    validUntil: now + 26 * hour,
    permissions: [
      erc20Spend({ token: dollar, limit: 123_456_789_012_345_678n }),
      nativeSpend({ limit: 1n, to: 'anyone' }),
      gas({ limit: parseEther('0.000000123456789') }),
    ],
  }),
  manyFunctions: ask({
    validUntil: now + 26 * hour,
    permissions: [
      contractCalls({
        address: arena,
        functions: Array.from({ length: 100 }, (_, index) => `action${index}(uint256 value)`),
      }),
      contractCalls({
        address: unlisted,
        functions: Array.from({ length: 100 }, (_, index) => `trade${index}(uint256 value)`),
      }),
      tenthGas,
    ],
  }),
} satisfies Record<string, SessionRequest>

/** 40 USDC that the account lets the app's contract take. */
export const openApproval: OpenApproval = {
  token: dollar,
  spender: arena,
  amount: parseUnits('40', 6),
}

const key = { type: 'p256', publicKey: { x: 5n, y: 6n } } as const
const deadline = now + hour
const chainId = 8_453
const entityId = 7

type Shown = Pick<
  ConsentDialogProps,
  | 'description'
  | 'asked'
  | 'exposure'
  | 'warnings'
  | 'hashes'
  | 'call'
  | 'differences'
  | 'deadline'
  | 'account'
>

/**
 * What a dialog shows of a request: compiled, encoded into the bytes to be signed, and decoded again.
 * `signed` puts other terms into those bytes than were asked for.
 */
export function consent(
  asked: SessionRequest,
  {
    signed = asked,
    approvals,
    calls,
    names = labels,
  }: {
    signed?: SessionRequest
    approvals?: readonly OpenApproval[]
    calls?: readonly { to: string; data?: Hex }[]
    names?: Labels
  } = {},
): Shown {
  const call = encodeInstall(compile({ request: signed, key, entityId, account, kinds }))
  const meant = { chainId, account, entityId, deadline }
  const typed = (nonce: bigint): ReturnType<typeof getDeferredActionTypedData> =>
    getDeferredActionTypedData({ chainId, account, nonce, deadline, call })
  const decode = (nonce: bigint): ReturnType<typeof decodeConsent> =>
    decodeConsent({
      ...meant,
      key,
      request: normalise(asked, { kinds }),
      kinds,
      typedData: typed(nonce),
    })
  // The nonce follows from the bytes; the decoder says which one it expects.
  const expected = decode(0n).differences.find(({ field }) => field === 'nonce')?.expected ?? '0'
  const grantNonce = BigInt(expected.replaceAll('"', ''))
  const { consent: said, differences } = decode(grantNonce)
  if (said === undefined) throw new Error('The bytes of a story cannot be read.')
  const { domain, message } = hashDeferredAction(typed(grantNonce))
  const { request } = said
  return {
    account,
    deadline: said.deadline,
    description: describe(request, names, { kinds }),
    asked: describe(asked, names, { kinds }),
    exposure: exposure({ request, approvals, labels: names, kinds, now }),
    warnings: warnings({ request, approvals, calls, labels: names, kinds, now }),
    hashes: { domain, message },
    call,
    differences,
  }
}

export const together = (...all: readonly SessionRequest[]): ConsentDialogProps['exposure'] =>
  combineExposures(all.map((request) => exposure({ request, labels, now })))

export const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'%3E%3Crect width='48' height='48' fill='%23b3401f'/%3E%3Cpath d='M24 11l13 13-13 13-13-13z' fill='none' stroke='%23fff' stroke-width='2.5' stroke-linejoin='round'/%3E%3Cpath d='M24 17.5v13L17.5 24z' fill='%23fff'/%3E%3C/svg%3E"
