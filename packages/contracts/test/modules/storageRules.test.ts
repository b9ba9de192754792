import {
  type Address,
  encodeAbiParameters,
  encodeFunctionData,
  erc20Abi,
  type Hex,
  hexToBigInt,
  keccak256,
  pad,
  parseAbiParameters,
  zeroHash,
} from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as artifacts from '../../artifacts/index.js'
import { type Chain, startChain, stranger } from '../account/chain.js'
import { config, execute, hookFlags, ping } from '../account/encoding.js'
import { createAccount, transact } from '../account/operations.js'
import { deployOwn, installSession } from './sessions.js'

/*
 * ERC-7562: in validation, a module that is not staked may touch only storage of its own that belongs
 * to the account (the hash of its address with one more word, and at most 128 slots from there), and
 * may read nothing that differs between simulation and inclusion.
 */

const banned = new Set([
  'ORIGIN',
  'GASPRICE',
  'BLOCKHASH',
  'COINBASE',
  'TIMESTAMP',
  'NUMBER',
  'PREVRANDAO',
  'DIFFICULTY',
  'GASLIMIT',
  'BASEFEE',
  'BLOBHASH',
  'BLOBBASEFEE',
  'SELFBALANCE',
  'BALANCE',
  'CREATE',
  'CREATE2',
  'SELFDESTRUCT',
  'INVALID',
])

/** Every opcode, with the slot of a storage access and the input of a hash. */
const tracer = `{
  steps: [],
  step: function (log) {
    var op = log.op.toString()
    var detail = ''
    if (op === 'SLOAD' || op === 'SSTORE') detail = '0x' + log.stack.peek(0).toString(16)
    if (op === 'KECCAK256' || op === 'SHA3') {
      var start = log.stack.peek(0).valueOf()
      detail = toHex(log.memory.slice(start, start + log.stack.peek(1).valueOf()))
    }
    this.steps.push([op, detail])
  },
  fault: function () {},
  result: function () { return this.steps },
}`

let chain: Chain
let account: Address
let token: Address
beforeAll(async () => {
  chain = await startChain()
  account = await createAccount(chain, 0n)
  token = await deployOwn(chain, artifacts.testDollar)
})
afterAll(() => chain.stop())

/** What a call by the account breaks of the rules. */
async function breaches(to: Address, data: Hex): Promise<readonly string[]> {
  const steps = await chain.client.request<{
    Method: 'debug_traceCall'
    Parameters: readonly unknown[]
    ReturnType: readonly (readonly [op: string, detail: string])[]
  }>({ method: 'debug_traceCall', params: [{ from: account, to, data }, 'latest', { tracer }] })
  expect(steps.length).toBeGreaterThan(50)
  const bases = steps.flatMap(([op, input]) =>
    (op === 'KECCAK256' || op === 'SHA3') && input.startsWith(pad(account).toLowerCase())
      ? [hexToBigInt(keccak256(input as Hex))]
      : [],
  )
  return steps.flatMap(([op, slot]) => {
    if (banned.has(op)) return [op]
    if (op !== 'SLOAD' && op !== 'SSTORE') return []
    const at = BigInt(slot)
    return bases.some((base) => at >= base && at <= base + 128n) ? [] : [`${op} ${slot}`]
  })
}

const userOperation = (callData: Hex) => ({
  sender: account,
  nonce: 0n,
  initCode: '0x' as const,
  callData,
  accountGasLimits: zeroHash,
  preVerificationGas: 0n,
  gasFees: zeroHash,
  paymasterAndData: '0x' as const,
  signature: '0x' as const,
})

test('default: the usage limit keeps to the rules of validation', async () => {
  const { abi } = artifacts.usageLimitModule
  const module = await deployOwn(chain, artifacts.usageLimitModule)
  const data = encodeAbiParameters(parseAbiParameters('uint32, uint128'), [1, 3n])
  await installSession(chain, {
    account,
    entityId: 1,
    hooks: [config(module, 1, hookFlags.validation, data)],
  })
  const validation = encodeFunctionData({
    abi,
    functionName: 'preUserOpValidationHook',
    args: [1, userOperation(execute(chain.target, 0n, ping(1n))), zeroHash],
  })
  expect(await breaches(module, validation)).toEqual([])
})

test('behavior: the limit per period keeps to its storage, and reads time in execution only', async () => {
  const { abi } = artifacts.periodicSpendLimitModule
  const module = await deployOwn(chain, artifacts.periodicSpendLimitModule)
  const data = encodeAbiParameters(
    parseAbiParameters([
      'uint32 entityId, SpendLimit[] limits',
      'struct SpendLimit { address token; uint8 period; uint208 limit; }',
    ]),
    [2, [{ token, period: 2, limit: 9n }]],
  )
  await installSession(chain, {
    account,
    entityId: 2,
    hooks: [config(module, 2, hookFlags.pre, data)],
  })
  const transfer = encodeFunctionData({
    abi: erc20Abi,
    functionName: 'transfer',
    args: [stranger.address, 5n],
  })
  const execution = encodeFunctionData({
    abi,
    functionName: 'preExecutionHook',
    args: [2, account, 0n, execute(token, 0n, transfer)],
  })
  const found = await breaches(module, execution)
  expect(new Set(found)).toEqual(new Set(['TIMESTAMP']))
})

test("control: what touches somebody else's storage is noticed", async () => {
  const mint = encodeFunctionData({
    abi: artifacts.testDollar.abi,
    functionName: 'mint',
    args: [account, 5n],
  })
  await transact(chain, { to: token, data: mint })
  const transfer = encodeFunctionData({
    abi: erc20Abi,
    functionName: 'transfer',
    args: [stranger.address, 5n],
  })
  expect(await breaches(token, transfer)).toContainEqual(expect.stringMatching(/^SSTORE 0x/))
})
