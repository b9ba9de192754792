import {
  checkCallData,
  compile,
  encodeInstall,
  readUsage,
  type SessionRequest,
} from '@valetkey/core'
import {
  decodeFunctionResult,
  encodeFunctionData,
  isHex,
  numberToHex,
  parseEventLogs,
  size,
  type Address,
  type Hex,
  type Log,
} from 'viem'
import { decodeFailure } from '../conformance/outcome.js'
import { addresses, entryPoint, entryPointAbi, moduleAbi } from '../conformance/wire.js'
import type { Arena } from './arena.js'
import { encodeHandleOps, maxGas } from './operation.js'
import type { ChainVerdict, FuzzResult, FuzzSession } from './session.js'

const entityId = 1

type SimulatedCall = { status: Hex; returnData: Hex; logs: Log[] }

/**
 * Installs a session and lets its key try its operations one after the other, in one simulation of
 * the deployed bytecode; beside each, what the evaluator says, from what was left before it.
 */
export async function simulate(arena: Arena, session: FuzzSession): Promise<readonly FuzzResult[]> {
  const { account, client, owner, sessionKey, start } = arena
  const { request, operations, specialPaymasters } = session
  const plan = compile({
    request,
    key: { type: 'secp256k1', address: sessionKey.address },
    entityId,
    account,
  })
  const reads = readUsage({ request, account, entityId })
  const asOwner = (to: Address, data: Hex) => ({ from: owner, to, data, gas: toGas(10_000_000n) })
  const setUp = [
    asOwner(account, encodeInstall(plan)),
    ...specialPaymasters.map((paymaster) =>
      asOwner(account, encodeSpecialPaymaster(paymaster)),
    ),
  ]
  const steps = await Promise.all(
    operations.map(async (operation, index) => [
      ...reads.contracts.map((read) => asOwner(read.address, encodeFunctionData(read))),
      asOwner(
        entryPoint,
        await encodeHandleOps(arena, {
          operation,
          entityId,
          isGlobal: plan.isGlobal,
          lane: BigInt(index),
        }),
      ),
    ]),
  )
  let time = start
  const blocks = await client.request<{
    Method: 'eth_simulateV1'
    Parameters: [unknown, 'latest']
    ReturnType: readonly { calls: readonly SimulatedCall[] }[]
  }>({
    method: 'eth_simulateV1',
    params: [
      {
        blockStateCalls: [
          {
            blockOverrides: { time: numberToHex(start), baseFeePerGas: '0x0' },
            stateOverrides: { [account]: { balance: numberToHex(2n ** 200n) } },
            calls: setUp,
          },
          ...steps.map((calls, index) => {
            time = Math.max(time + 1, operations[index]?.timestamp ?? 0)
            return { blockOverrides: { time: numberToHex(time), baseFeePerGas: '0x0' }, calls }
          }),
        ],
        validation: false,
      },
      'latest',
    ],
  })
}
