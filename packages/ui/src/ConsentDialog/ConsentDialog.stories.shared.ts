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
  indexLabels,
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
import { fixtures } from '@valetkey/testing/fixtures'
import { parseAbi, parseEther, parseUnits, type Address, type Hex } from 'viem'
import { now } from '../words/words.stories.shared.js'
import type { ConsentDialogProps } from './ConsentDialogProps.js'

const { prepared, contracts, approvals: recordedApprovals } = fixtures
const { chainId, entityId, key, deadline } = prepared

/** The account that was recorded, and the app's contract and token that it knows. */
export const { account } = fixtures
export const { arena, testDollar: dollar } = contracts
export const hour = 3_600
export const unlisted = '0x8f2c5be1d0a94a2e7b3c6d5f90187ab2c3d441d0'
const optimismDollar = '0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85'

/** Those of our own hook modules. */
const kinds = [periodicSpendKind, usageLimitKind]

const arenaAbi = parseAbi([
  'function move(uint8 cell) returns (uint8)',
  'function claim(uint64 matchId)',
])

export const labels: Labels = {
  ...fixtures.labels,
  tokens: [
    ...(fixtures.labels.tokens ?? []),
    { address: optimismDollar, symbol: 'USDC', decimals: 6, name: 'USD Coin', verified: true },
  ],
}

/** How the recorded token is called. */
export const dollarLabel: TokenLabel = indexLabels(labels).token(dollar)

const arenaCalls = contractCalls({ address: arena, abi: arenaAbi, functions: ['move', 'claim'] })
const spend = (units: string, token: Address = dollar): ReturnType<typeof erc20Spend> =>
  erc20Spend({ token, limit: parseUnits(units, 6) })
const tenthGas = gas({ limit: parseEther('0.01') })
const ask = (request: SessionRequest): SessionRequest => sessionRequest(request, { now, kinds })

export const requests = {
  /** As the recorded owner was asked. */
  arena: prepared.request,
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

/** What the recorded account lets the app's contract take. */
export const openApproval: OpenApproval = toOpen(recordedApprovals[0] ?? missing())

function toOpen({ token, spender, amount }: OpenApproval): OpenApproval {
  return { token, spender, amount }
}

function missing(): never {
  throw new Error('No approval was recorded.')
}

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
