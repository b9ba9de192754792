import { checkCalls, type CheckCallsParameters, type SessionRequest } from '@valetkey/core'
import { encodeFunctionData, erc20Abi, type Address, type Hex } from 'viem'

const account: Address = '0x1111111111111111111111111111111111111111'
const game: Address = '0x00000000000000000000000000000000000a4e0a'
const dollar: Address = '0x0000000000000000000000000000000000d01140'
const stranger: Address = '0x000000000000000000000000000000000000dEaD'
const move: Hex = '0x70e87aaf'

const request: SessionRequest = {
  validAfter: 100,
  validUntil: 200,
  permissions: [
    { type: 'contract-calls', address: game, functions: [move, '0x4e71d92d'] },
    { type: 'erc20-spend', token: dollar, limit: 25n, approve: true },
    { type: 'native-spend', limit: 9n },
    { type: 'gas', limit: 50n },
  ],
}

const transfer = (amount: bigint): { to: Address; data: Hex } => ({
  to: dollar,
  data: encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [stranger, amount] }),
})

/** What apps check: mostly calls that pass, alone and in batches, and a few that do not. */
const operations: readonly CheckCallsParameters['calls'][] = [
  [{ to: game, data: move }],
  [transfer(5n)],
  [{ to: game, data: move, value: 3n }, transfer(5n), transfer(5n)],
  [transfer(26n)],
  [{ to: stranger, data: move }],
]

const seconds = 2
const bar = 100_000

export type ChecksSummary = {
  bench: 'checks'
  /** Checks per second of one core: of CPU time, so that other programs do not count. */
  perSecond: number
  bar: number
}

/** How many `checkCalls` one core makes in a second, usage and gas included. */
export function benchChecks(): { summary: ChecksSummary; met: boolean } {
  const usage = request.permissions.flatMap((permission) =>
    permission.type === 'erc20-spend'
      ? [
          {
            id: `erc20-spend:${dollar.toLowerCase()}`,
            permission,
            limit: 25n,
            spent: 5n,
            remaining: 20n,
            live: true,
          },
        ]
      : [],
  )
  const round = (): void => {
    for (const calls of operations)
      checkCalls({ request, account, calls, usage, timestamp: 150, maxGasCost: 3n })
  }
  const measure = (): number => {
    const began = process.cpuUsage()
    const end = performance.now() + seconds * 1000
    let checks = 0
    while (performance.now() < end) {
      for (let rounds = 0; rounds < 100; rounds += 1) round()
      checks += 100 * operations.length
    }
    const { user, system } = process.cpuUsage(began)
    return Math.round(checks / ((user + system) / 1e6))
  }
  measure()
  const perSecond = measure()
  return { summary: { bench: 'checks', perSecond, bar }, met: perSecond >= bar }
}
