import { getContractAddress, keccak256, numberToHex, type Hex } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createChain, type Chain } from '../chain/createChain.js'
import { deterministicDeployer } from '../contracts/deploy.js'
import { ownArtifact } from '../contracts/ownArtifact.js'
import { createDevnet, type Devnet } from '../exports/index.js'
import { create2, writeRecords } from '../writeRecords.test.shared.js'
import type { AccountContract } from './accountContracts.js'
import { ownRuntimeCode } from './ownRuntimeCode.js'
import { provideAccounts } from './provideAccounts.js'
import { readRecords } from './readRecords.js'

// What real records deploy is not ours to keep. These tests record deployments of our own contracts, and know them
// by a table of their own.
const salts = { TimeRangeModule: 1, NativeTokenLimitModule: 2, AllowlistModule: 3 } as const
type Name = keyof typeof salts

const salt = (name: Name): Hex => numberToHex(salts[name], { size: 32 })
const addressOf = (name: Name) =>
  getContractAddress({
    opcode: 'CREATE2',
    from: deterministicDeployer,
    salt: salt(name),
    bytecode: ownArtifact(name).bytecode,
  })
const deployment = (name: Name) => create2(name, salt(name), ownArtifact(name).bytecode)

let devnet: Devnet
let chain: Chain
let snapshot: Hex
let contracts: AccountContract[]

beforeAll(async () => {
  devnet = await createDevnet({ port: 0, paymasterPort: 0, bundler: false })
  chain = createChain(devnet.rpcUrl)
  contracts = await Promise.all(
    (['TimeRangeModule', 'NativeTokenLimitModule', 'AllowlistModule'] as const).map(
      async (name) => ({
        name,
        version: '2.0.0',
        address: addressOf(name),
        codeHash: keccak256(await ownRuntimeCode(chain, name)),
      }),
    ),
  )
})
beforeEach(async () => {
  snapshot = await chain.snapshot()
})
afterEach(() => chain.revert({ id: snapshot }))
afterAll(() => devnet.close())

const provide = async (folder: string, table = contracts) => {
  const records = await readRecords(folder, table)
  const filled = await provideAccounts(chain, { ...records, source: folder }, table)
  return { ...records, filled }
}

test('default: replays what is known, names what is not, fills what lacks', async () => {
  const folder = await writeRecords({
    'broadcast/DeployFactory.s.sol/8453/run-2.json': [
      deployment('NativeTokenLimitModule'),
      {
        contractName: 'AccountFactory',
        function: 'addStake(uint32)',
        transaction: { to: addressOf('TimeRangeModule'), input: '0x12345678' },
      },
    ],
    'broadcast/DeployStandalones.s.sol/10/run-1.json': [deployment('TimeRangeModule')],
    'broadcast/DeployParachute.s.sol/10/run-1.json': [deployment('AllowlistModule')],
  })
  const { deployments, ignored, filled } = await provide(folder)
  expect(deployments.map((one) => one.salt)).toStrictEqual([
    salt('TimeRangeModule'),
    salt('NativeTokenLimitModule'),
  ])
  expect(ignored).toStrictEqual([
    'DeployParachute.s.sol/10/run-1.json',
    'DeployFactory.s.sol/8453/run-2.json: AccountFactory.addStake(uint32)',
  ])
  expect(filled).toStrictEqual(['AllowlistModule'])
  for (const { address, codeHash } of contracts) {
    expect(keccak256((await chain.getCode({ address })) ?? '0x')).toBe(codeHash)
  }
})

test('behavior: what several chains recorded is replayed once', async () => {
  const run = [deployment('TimeRangeModule'), deployment('AllowlistModule')]
  const folder = await writeRecords({
    'DeployStandalones.s.sol/1/run-latest.json': run,
    'DeployStandalones.s.sol/10/run-1700000000.json': run,
  })
  const { deployments, filled } = await provide(folder)
  expect(deployments.map((one) => one.salt)).toStrictEqual([
    salt('TimeRangeModule'),
    salt('AllowlistModule'),
  ])
  expect(filled).toStrictEqual(['NativeTokenLimitModule'])
})

test('behavior: a contract that is only known, not needed, is never filled', async () => {
  const folder = await writeRecords({
    'DeployStandalones.s.sol/1/run-1.json': [deployment('TimeRangeModule')],
  })
  const table = contracts.map((contract) =>
    contract.name === 'AllowlistModule' ? { ...contract, optional: true as const } : contract,
  )
  expect((await provide(folder, table)).filled).toStrictEqual(['NativeTokenLimitModule'])
  expect(await chain.getCode({ address: addressOf('AllowlistModule') })).toBeUndefined()
})

test('error: a known contract lands elsewhere', async () => {
  const folder = await writeRecords({
    'DeployStandalones.s.sol/1/run-1.json': [
      create2('TimeRangeModule', salt('AllowlistModule'), ownArtifact('TimeRangeModule').bytecode),
    ],
  })
  await expect(readRecords(folder, contracts)).rejects.toMatchObject({
    name: 'AccountContractMismatchError',
    contractName: 'TimeRangeModule',
    field: 'address',
    expected: addressOf('TimeRangeModule'),
    message: expect.stringContaining('DeployStandalones.s.sol/1/run-1.json lands at'),
  })
})

test('error: a known contract was not deployed by the deterministic deployer', async () => {
  const folder = await writeRecords({
    'DeployStandalones.s.sol/1/run-1.json': [
      {
        transactionType: 'CREATE',
        contractName: 'TimeRangeModule',
        contractAddress: deterministicDeployer,
        transaction: { to: null, input: ownArtifact('TimeRangeModule').bytecode },
      },
    ],
  })
  await expect(readRecords(folder, contracts)).rejects.toMatchObject({
    name: 'AccountContractMismatchError',
    contractName: 'TimeRangeModule',
  })
})

test('error: a known contract has another code hash', async () => {
  const folder = await writeRecords({
    'DeployStandalones.s.sol/1/run-1.json': [deployment('TimeRangeModule')],
  })
  // Known by another hash than it has, and no longer ours by name.
  const table = contracts.map((contract) => ({
    ...contract,
    name: 'Arena',
    codeHash: keccak256('0x'),
  }))
  await expect(provide(folder, table)).rejects.toMatchObject({
    name: 'AccountContractMismatchError',
    field: 'codeHash',
    expected: keccak256('0x'),
    actual: contracts[0]?.codeHash,
  })
})

test.each([
  ['no known run', { 'DeployParachute.s.sol/1/run-1.json': [] }, 'no run of DeployStandalones'],
  ['not JSON', { 'DeployAccounts.s.sol/1/run-1.json': '{' }, 'it is not JSON'],
  ['no transactions', { 'DeployAccounts.s.sol/1/run-1.json': '{}' }, 'no list of transactions'],
  [
    'no transaction',
    { 'DeployAccounts.s.sol/1/run-1.json': '{"transactions":[null]}' },
    'transaction 0',
  ],
  ['not a record', { 'DeployAccounts.s.sol/1/run-1.json': 'null' }, 'no list of transactions'],
])('error: %s', async (_, runs, reason) => {
  const folder = await writeRecords(runs)
  await expect(readRecords(folder)).rejects.toMatchObject({
    name: 'RecordsInvalidError',
    path: expect.stringContaining(folder),
    message: expect.stringContaining(reason),
  })
})
