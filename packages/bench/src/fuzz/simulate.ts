import {
  checkCallData,
  compile,
  encodeInstall,
  readUsage,
  type SessionLayout,
  type SessionRequest,
} from '@valetkey/core'
import {
  decodeFunctionResult,
  encodeFunctionData,
  numberToHex,
  parseEventLogs,
  type Address,
  type Hex,
  type Log,
} from 'viem'
import { decodeFailure } from '../conformance/outcome.js'
import { addresses, entryPoint, entryPointAbi, moduleAbi } from '../conformance/wire.js'
import type { Arena } from './arena.js'
import { fuzzKinds } from './kinds.js'
import { encodeHandleOps, maxGas } from './operation.js'
import type { ChainVerdict, FuzzResult, FuzzSession } from './session.js'

export const fuzzEntityId = 1
const enoughGas = numberToHex(12_000_000n)

type Simulated = { status: Hex; returnData: Hex; logs: Log[] }

/** What is installed for a session: calldata, and what the evaluator is told of it. */
export type Installation = {
  callData: Hex
  isGlobal: boolean
  request: SessionRequest
  layout?: SessionLayout | undefined
}

/** As we install a request. */
function installationOf({ account, sessionKey }: Arena, request: SessionRequest): Installation {
  const key = { type: 'secp256k1', address: sessionKey.address } as const
  const plan = compile({ request, key, entityId: fuzzEntityId, account, kinds: fuzzKinds })
  return { callData: encodeInstall(plan), isGlobal: plan.isGlobal, request }
}

/**
 * Installs a session and lets its key try its operations one after the other, in one simulation of
 * the chain; beside each, what the evaluator says, given what the chain had left before it.
 */
export async function simulate(
  arena: Arena,
  session: FuzzSession,
  installation: Installation = installationOf(arena, session.request),
): Promise<readonly FuzzResult[]> {
  const { account, client, owner, start } = arena
  const { operations, specialPaymasters } = session
  const { callData: install, isGlobal, request, layout } = installation
  const reads = readUsage({
    request,
    account,
    entityId: fuzzEntityId,
    layout,
    kinds: fuzzKinds,
  })

  const transaction = (to: Address, data: Hex) => ({ from: owner, to, data, gas: enoughGas })
  const block = (time: number, calls: readonly object[]) => ({
    blockOverrides: { time: numberToHex(time), baseFeePerGas: '0x0' },
    calls,
  })
  const [setUp, ...steps] = await client.request<{
    Method: 'eth_simulateV1'
    Parameters: [unknown, 'latest']
    ReturnType: readonly { calls: readonly Simulated[] }[]
  }>({
    method: 'eth_simulateV1',
    params: [
      {
        blockStateCalls: [
          {
            ...block(start, [
              transaction(account, install),
              ...specialPaymasters.map((paymaster) =>
                transaction(account, declareSpecial(paymaster)),
              ),
            ]),
            stateOverrides: { [account]: { balance: numberToHex(2n ** 200n) } },
          },
          ...(await Promise.all(
            operations.map(async (operation, index) =>
              block(operation.timestamp, [
                ...reads.contracts.map((read) =>
                  transaction(read.address, encodeFunctionData(read)),
                ),
                transaction(
                  entryPoint,
                  await encodeHandleOps(arena, {
                    operation,
                    entityId: fuzzEntityId,
                    isGlobal,
                    lane: BigInt(index),
                  }),
                ),
              ]),
            ),
          )),
        ],
      },
      'latest',
    ],
  })
  if (setUp?.calls.some(({ status }) => status !== '0x1'))
    throw new Error(`the session could not be installed: ${JSON.stringify(setUp)}`)

  return operations.map((operation, index) => {
    const { calls = [] } = steps[index] ?? {}
    const outcome = calls.at(-1)
    if (!outcome || calls.length !== reads.contracts.length + 1)
      throw new Error('the simulation has not answered')
    const usage = reads.toUsage(
      reads.contracts.map((read, position) =>
        decodeFunctionResult({ ...read, data: calls[position]?.returnData ?? '0x' }),
      ),
    )
    const { callData, timestamp, maxFeePerGas, paymaster } = operation
    const expected = checkCallData({
      request,
      account,
      callData,
      timestamp,
      usage,
      maxGasCost: maxGas(operation) * maxFeePerGas,
      paymaster,
      kinds: fuzzKinds,
      isSpecialPaymaster: paymaster !== undefined && specialPaymasters.includes(paymaster),
    })
    return { usage, expected, actual: toVerdict(outcome) }
  })
}

function declareSpecial(paymaster: Address): Hex {
  return encodeFunctionData({
    abi: [
      {
        type: 'function',
        name: 'execute',
        stateMutability: 'payable',
        inputs: [{ type: 'address' }, { type: 'uint256' }, { type: 'bytes' }],
        outputs: [],
      },
    ],
    args: [
      addresses.nativeTokenLimit,
      0n,
      encodeFunctionData({
        abi: moduleAbi,
        functionName: 'updateSpecialPaymaster',
        args: [paymaster, true],
      }),
    ],
  })
}

const wrappers = /^FailedOp|Reverted$/

function toVerdict({ status, returnData, logs }: Simulated): ChainVerdict {
  if (status !== '0x1') {
    const { names } = decodeFailure(returnData)
    const text = Buffer.from(returnData.slice(2), 'hex').toString('latin1')
    const code = /AA\d\d/.exec(text)?.[0] ?? ''
    const error = names.findLast((name) => !wrappers.test(name)) ?? (code === 'AA23' ? '' : code)
    return { allowed: false, phase: 'validation', error }
  }
  const events = parseEventLogs({ abi: entryPointAbi, logs })
  const event = events.find(({ eventName }) => eventName === 'UserOperationEvent')
  if (event?.eventName !== 'UserOperationEvent') throw new Error('handleOps emitted no event')
  if (event.args.success) return { allowed: true }
  const reverted = events.find(({ eventName }) => eventName === 'UserOperationRevertReason')
  const reason =
    reverted?.eventName === 'UserOperationRevertReason' ? reverted.args.revertReason : '0x'
  const error = decodeFailure(reason).names.findLast((name) => !wrappers.test(name)) ?? ''
  return { allowed: false, phase: 'execution', error }
}
