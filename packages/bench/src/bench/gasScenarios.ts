import type { Permission, SessionRequest } from '@valetkey/core'
import { PermissionType } from '@account-kit/smart-contracts/experimental'
import { parseEther, toHex, type Address, type Hex } from 'viem'
import type { Call } from '../conformance/wire.js'
import type { VendorPermission } from '../vendor/vendorInstall.js'

export type GasScenario = {
  name: string
  ours: Omit<SessionRequest, 'validUntil'>
  theirs: readonly VendorPermission[]
  /** Whether the session ends: by our expiry and by their deadline. */
  ends: boolean
  /** What the key does, one operation each, in turn. */
  operations: readonly (readonly Call[])[]
}

export type GasContracts = { target: Address; token: Address; ping: Call; transfer: Call }

const gasLimit = parseEther('5')
const nativeLimit = 1000n
const tokenLimit = 1_000_000n
const pingSelector: Hex = '0x773acdef'

/** Sessions that both sides can express, with the same functions and the same separate limits. */
export function gasScenarios({
  target,
  token,
  ping,
  transfer,
}: GasContracts): readonly GasScenario[] {
  const gas = permission(
    { type: 'gas', limit: gasLimit },
    { type: PermissionType.GAS_LIMIT, data: { limit: toHex(gasLimit) } },
  )
  const native = (limit: bigint): Both =>
    permission(
      { type: 'native-spend', limit },
      { type: PermissionType.NATIVE_TOKEN_TRANSFER, data: { allowance: toHex(limit) } },
    )
  const dollars = permission(
    { type: 'erc20-spend', token, limit: tokenLimit, approve: true },
    {
      type: PermissionType.ERC20_TOKEN_TRANSFER,
      data: { address: token, allowance: toHex(tokenLimit) },
    },
  )
  const chosen = permission(
    { type: 'contract-calls', address: target, functions: [pingSelector] },
    {
      type: PermissionType.FUNCTIONS_ON_CONTRACT,
      data: { address: target, functions: [pingSelector] },
    },
  )
  const whole = permission(
    { type: 'contract-calls', address: target, functions: 'all' },
    { type: PermissionType.CONTRACT_ACCESS, data: { address: target } },
  )
  const anywhere = permission(
    { type: 'any-contract-calls', functions: [pingSelector] },
    { type: PermissionType.FUNCTIONS_ON_ALL_CONTRACTS, data: { functions: [pingSelector] } },
  )
  const pings = [[ping], [ping], [ping], [ping, ping, ping]]
  const spends = [[ping], [ping], [transfer], [transfer], [ping, transfer, transfer]]
  const scenario = (
    name: string,
    both: readonly Both[],
    { ends = true, operations = pings, batch }: Partial<GasScenario> & { batch?: false } = {},
  ): GasScenario => ({
    name,
    ours: { permissions: both.map(({ ours }) => ours), ...(batch === undefined ? {} : { batch }) },
    theirs: both.map(({ theirs }) => theirs),
    ends,
    operations,
  })
  const single = spends.filter(({ length }) => length === 1)
  return [
    scenario(fiveHooks, [chosen, dollars, native(0n), gas], { operations: spends }),
    scenario(withoutBatch, [chosen, dollars, native(0n), gas], {
      operations: single,
      batch: false,
    }),
    scenario('five hooks, with native token', [chosen, dollars, native(nativeLimit), gas], {
      operations: spends,
    }),
    scenario(
      'five hooks, with native token, one call at a time',
      [chosen, dollars, native(nativeLimit), gas],
      { operations: single, batch: false },
    ),
    scenario('chosen functions', [chosen, native(0n), gas]),
    scenario('chosen functions, no end', [chosen, native(0n), gas], { ends: false }),
    scenario('whole contract', [whole, native(nativeLimit), gas]),
    scenario('functions on any contract', [anywhere, native(0n), gas]),
    scenario('a token', [dollars, native(0n), gas], {
      operations: [[transfer], [transfer], [transfer, transfer]],
    }),
    scenario('everything', [permission({ type: 'root' }, { type: PermissionType.ROOT })], {
      ends: false,
    }),
  ]
}

export const fiveHooks = 'five hooks'
export const withoutBatch = 'five hooks, one call at a time'

type Both = { ours: Permission; theirs: VendorPermission }

function permission(ours: Permission, theirs: VendorPermission): Both {
  return { ours, theirs }
}
