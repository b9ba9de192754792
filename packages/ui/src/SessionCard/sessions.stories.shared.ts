import {
  contractCalls,
  describe,
  erc20Spend,
  exposure,
  gas,
  nativeSpend,
  readUsage,
  root,
  sessionRequest,
  type Labels,
  type OpenApproval,
  type Permission,
  type PermissionUsage,
  type SessionRequest,
  type SessionStatus,
  type TokenLabel,
} from '@valetkey/core'
import { fixtures } from '@valetkey/testing/fixtures'
import { getAddress, maxUint256, parseAbi, parseEther, parseUnits, toHex, type Address } from 'viem'
import { toLeftovers, toSessionEntry } from '../SessionManager/toSessionEntry.js'
import { now } from '../words/words.stories.shared.js'
import type { Leftover, SessionEntry } from './SessionEntry.js'

export const hour = 3_600
export const day = 24 * hour

export const account: Address = getAddress('0x52b1a3dc5ff8ca6a6de2ba4e1d7c9a5f3e2b08de')
export const arena: Address = getAddress('0x7a3fa45d2e0f4fe0e8b2ec8f9a9d5d0ac0f1c91e')
const market: Address = getAddress('0x1f9840a85d5af5bf1d1762f925bdaddc4201f984')
export const dollar: Address = getAddress('0x036cbd53842c5426634e7929541ec2318f3dcf7e')
export const play: Address = getAddress('0x4200000000000000000000000000000000000042')
export const stranger: Address = getAddress('0x8f2c6cfc4c7bf5a0dd6a3e4d1c9a27d27b1041d0')

export const usdc: TokenLabel = {
  address: dollar,
  symbol: 'USDC',
  decimals: 6,
  name: 'USD Coin',
  verified: true,
}
export const playToken: TokenLabel = { address: play, symbol: 'PLAY', decimals: 18, verified: true }

export const arenaAbi = parseAbi([
  'function move(uint8 from, uint8 to) returns (uint8)',
  'function claim(uint256 matchId)',
  'function joinMatch(uint256 matchId) payable',
  'function withdrawMatch(address to)',
])

export const labels: Labels = {
  nativeCurrency: { symbol: 'ETH', decimals: 18 },
  tokens: [usdc, playToken],
  contracts: [
    {
      address: arena,
      name: 'Arena',
      verified: true,
      functions: [
        { selector: '0x701bd985', label: 'make moves', signature: 'move(uint8 from, uint8 to)' },
        { selector: '0x379607f5', label: 'claim rewards', signature: 'claim(uint256 matchId)' },
        {
          selector: '0x2e9cc759',
          label: 'withdraw from the match pot',
          signature: 'withdrawMatch(address to)',
          movesFunds: true,
        },
      ],
    },
    { address: market, name: 'Arena Market', verified: true },
  ],
}

const drawing = (colour: string, path: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="${colour}"/><path d="${path}" fill="none" stroke="#fff" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round"/></svg>`,
  )}`

export const apps = {
  arena: {
    name: 'Arena',
    origin: 'play.arena.example',
    iconUrl: drawing('#b3401f', 'M24 11l13 13-13 13-13-13zM24 17.500v13L17.500 24z'),
  },
  petal: {
    name: 'Petal Club',
    origin: 'petal.example',
    iconUrl: drawing(
      '#5d6b2e',
      'M24 11a6 6 0 1 1 0 12 6 6 0 0 1 0-12M17 23a6 6 0 1 1 0 12M31 23a6 6 0 1 0 0 12',
    ),
  },
  quay: {
    name: 'Quay Exchange',
    origin: 'quay.example',
    iconUrl: drawing(
      '#6b5a45',
      'M10 28c4 0 4-4 9-4s5 4 9 4 5-4 10-4M10 35c4 0 4-4 9-4s5 4 9 4 5-4 10-4M24 11v10M24 11l7 7h-7',
    ),
  },
  ledgerly: {
    name: 'Ledgerly',
    origin: 'app.ledgerly.example',
    iconUrl: drawing('#22384f', 'M14 34V20M21 34V14M28 34V24M35 34V18'),
  },
} as const

/** What the modules of a session would answer, by what was spent of each kind of permission. */
export function usageOf(
  request: SessionRequest,
  spent: { [type in Permission['type']]?: bigint } = {},
): readonly PermissionUsage[] {
  const gasEntityId = 2 ** 31
  const { contracts, toUsage } = readUsage({ request, account, entityId: 1 })
  const left = (type: Permission['type']): bigint => {
    const permission = request.permissions.find((one) => one.type === type)
    const limit = permission && 'limit' in permission ? permission.limit : 0n
    return typeof limit === 'bigint' ? limit - (spent[type] ?? 0n) : 0n
  }
  return toUsage(
    contracts.map(({ functionName, args }) => {
      if (functionName === 'addressAllowlist') return [true, true, true]
      if (functionName === 'selectorAllowlist') return true
      if (functionName === 'erc20SpendLimits') return left('erc20-spend')
      const [id] = args
      return left(typeof id === 'bigint' && id < gasEntityId ? 'native-spend' : 'gas')
    }),
  )
}

export const moves = contractCalls({
  address: arena,
  abi: arenaAbi,
  functions: ['move', 'claim'],
})

export const requests = {
  arena: sessionRequest(
    {
      validUntil: now + 26 * hour + 40 * 60 + 15,
      permissions: [
        moves,
        erc20Spend({ token: dollar, limit: parseUnits('25', 6) }),
        gas({ limit: parseEther('0.01') }),
      ],
    },
    { now },
  ),
  dues: sessionRequest(
    {
      validUntil: now + 158 * day,
      permissions: [
        erc20Spend({ token: dollar, limit: parseUnits('108', 6) }),
        gas({ limit: parseEther('0.006') }),
      ],
    },
    { now },
  ),
  swap: sessionRequest(
    {
      validUntil: now + 2 * day + 20 * hour,
      permissions: [
        erc20Spend({ token: dollar, limit: parseUnits('100', 6) }),
        gas({ limit: parseEther('0.004') }),
      ],
    },
    { now },
  ),
  anything: sessionRequest(
    {
      validUntil: 'never',
      permissions: [
        contractCalls({ address: stranger, functions: 'all' }),
        nativeSpend({ limit: 'unlimited' }),
        gas({ limit: parseEther('0.02') }),
      ],
    },
    { now },
  ),
  ended: sessionRequest(
    {
      validUntil: now - 3 * day,
      permissions: [
        erc20Spend({ token: dollar, limit: parseUnits('200', 6) }),
        gas({ limit: parseEther('0.004') }),
      ],
    },
    { now: now - 9 * day },
  ),
  root: sessionRequest({ validUntil: 'never', permissions: [root()] }, { now }),
}

const openApprovals: readonly OpenApproval[] = [
  { token: dollar, spender: arena, amount: parseUnits('40', 6) },
]

export const leftovers: readonly Leftover[] = [
  {
    id: 'usdc-arena',
    token: usdc,
    spender: { address: arena, name: 'Arena', verified: true },
    amount: parseUnits('40', 6),
    givenAt: now - 204 * day,
    held: parseUnits('1204.5', 6),
  },
  {
    id: 'usdc-market',
    token: usdc,
    spender: { address: market, name: 'Arena Market', verified: true },
    amount: parseUnits('6', 6),
    fromSession: true,
    givenAt: now - 700,
    held: parseUnits('1204.5', 6),
  },
  {
    id: 'play-arena',
    token: playToken,
    spender: { address: arena, name: 'Arena', verified: true },
    amount: maxUint256,
    givenAt: now - 204 * day,
    held: 0n,
  },
]

/** A session whose terms, usage and exposure come from its request. */
export function toEntry(
  request: SessionRequest,
  {
    spent,
    ...entry
  }: Partial<SessionEntry> & {
    id: string
    spent?: Parameters<typeof usageOf>[1]
  },
): SessionEntry {
  const usage = usageOf(request, spent)
  return {
    app: apps.arena,
    account,
    network: 'Base',
    sessionKey: '0x3Be90b6f21a9D29F3bD2dd1dB3a43A96aB7577A2',
    description: describe(request, labels),
    status: 'active',
    usage,
    exposure: exposure({ request, usage, labels, now, approvals: openApprovals }),
    createdAt: now - 20 * 60,
    ...entry,
  }
}

export const entries = {
  arena: toEntry(requests.arena, {
    id: 'arena',
    spent: { 'erc20-spend': parseUnits('11.4', 6), gas: parseEther('0.0022') },
    lastUsed: now - 120,
    actions: 27,
  }),
  petal: toEntry(requests.dues, {
    id: 'petal',
    app: apps.petal,
    spent: { 'erc20-spend': parseUnits('18', 6), gas: parseEther('0.0039') },
    createdAt: now - 207 * day,
    lastUsed: now - 22 * day,
    actions: 2,
  }),
  quay: toEntry(requests.swap, {
    id: 'quay',
    app: apps.quay,
    spent: { 'erc20-spend': parseUnits('87.5', 6), gas: parseEther('0.004') },
    createdAt: now - 4 * day,
    lastUsed: now - 18 * hour,
  }),
  elsewhere: toEntry(requests.anything, {
    id: 'elsewhere',
    app: undefined,
    createdAt: now - 11 * day,
    lastUsed: 'never',
  }),
  ledgerly: toEntry(requests.ended, {
    id: 'ledgerly',
    app: apps.ledgerly,
    status: 'expired',
    createdAt: now - 9 * day,
    leftovers: leftovers.slice(0, 1),
  }),
}

const approvalsOf = (status: SessionStatus): readonly Leftover[] =>
  toLeftovers(
    fixtures.approvals.filter(
      ({ sessionId }) => sessionId === fixtures.sessions[status].session.id,
    ),
    {
      labels: fixtures.labels,
      held: new Map([[fixtures.contracts.testDollar.toLowerCase(), fixtures.holdings.testDollar]]),
    },
  )

/** What a devnet said of a session that it had brought to this state. */
function toRecorded(status: SessionStatus): SessionEntry {
  const { session, permissions, ...read } = fixtures.sessions[status]
  return {
    ...toSessionEntry(session, {
      labels: fixtures.labels,
      kinds: [],
      network: 'Devnet',
      status: read.status.status,
      usage: permissions,
      exposure: read.exposure.exposure,
      leftovers: approvalsOf(status),
      origin: apps.arena.origin,
    }),
    app: apps.arena,
  }
}

/** A session in each state, recorded from the devnet. */
export const recorded: { readonly [status in SessionStatus]: SessionEntry } = {
  granted: toRecorded('granted'),
  lapsed: toRecorded('lapsed'),
  scheduled: toRecorded('scheduled'),
  active: toRecorded('active'),
  exhausted: toRecorded('exhausted'),
  expired: toRecorded('expired'),
  revoked: toRecorded('revoked'),
}

/** A request that pays no gas. */
export const asking = (...permissions: readonly Permission[]): SessionRequest =>
  sessionRequest(
    { validUntil: now + 26 * hour, permissions: [...permissions, gas({ limit: 0n })] },
    { now },
  )

const selectors = Array.from({ length: 100 }, (_, index) => toHex(index + 1, { size: 4 }))

/** A name that would turn, hide, cover and push away what stands around it. */
export const hostileName = `\u202Eelbatpecca \u2066Wallet\u200B${'🚀'.repeat(40)} A${'\u0301\u0327'.repeat(60)} ${'long name '.repeat(100)}`

/** Sessions whose names and figures are hard to show. */
export const odd = {
  hostile: toEntry(requests.arena, {
    id: 'hostile',
    app: { name: hostileName, origin: `${'very-long-host-name.'.repeat(8)}example` },
    spent: { 'erc20-spend': parseUnits('11.4', 6) },
  }),
  longName: toEntry(requests.arena, {
    id: 'long',
    app: { name: 'The Association of Careful Spenders and Their Friends', origin: 'acs.example' },
  }),
  hugeAndTiny: toEntry(
    asking(moves, erc20Spend({ token: dollar, limit: maxUint256 }), nativeSpend({ limit: 1n })),
    { id: 'huge' },
  ),
  unknownToken: toEntry(asking(erc20Spend({ token: stranger, limit: 25_000_000n })), {
    id: 'unknown',
  }),
  manyFunctions: toEntry(
    asking(
      contractCalls({ address: arena, functions: selectors }),
      contractCalls({ address: market, functions: selectors }),
    ),
    { id: 'many' },
  ),
}
