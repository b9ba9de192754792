import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { createPublicClient, hexToBytes, http } from 'viem'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createChain, type Chain } from '../chain/createChain.js'
import { startAnvil } from '../chain/startAnvil.js'
import { createDevnet, type CreateDevnetParameters } from '../exports/index.js'
import { anyFreePort } from '../ports/anyFreePort.js'
import { createProcesses } from '../processes/createProcesses.js'
import { cacheFolder } from './cacheFolder.js'
import { writeState } from './writeState.js'

let root: string
let folder: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'valetkey-cache-'))
  vi.stubEnv('XDG_CACHE_HOME', root)
  folder = join(root, 'valetkey-devnet')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(root, { recursive: true, force: true })
})

/** Starts a devnet, looks whether its contracts are there, and says where they came from. */
async function start(parameters: CreateDevnetParameters = {}): Promise<string | undefined> {
  let text: string | undefined
  await using devnet = await createDevnet({
    port: 0,
    paymasterPort: 0,
    bundler: false,
    ...parameters,
    onProgress: (step) => {
      if (step.name === 'contracts') text = step.text
    },
  })
  const client = createPublicClient({ transport: http(devnet.rpcUrl) })
  for (const address of [devnet.entryPoint, devnet.contracts.arena, factory] as const) {
    expect((await client.getCode({ address }))?.length).toBeGreaterThan(1_000)
  }
  return text
}

const factory = '0x00000000000017c61b5bEe81050EC8eFc9c6fecd'

async function stateOf(change: (chain: Chain) => Promise<void>): Promise<Uint8Array> {
  const processes = createProcesses()
  const port = await anyFreePort()
  const { rpcUrl } = await startAnvil({ processes, port, hardfork: 'osaka' })
  const chain = createChain(rpcUrl)
  await change(chain)
  const state = await chain.dumpState()
  await processes.close()
  return hexToBytes(state)
}

const files = () => readdir(folder)
const onlyFile = async () => {
  const [name = '', ...others] = await files()
  expect(others).toStrictEqual([])
  return join(folder, name)
}

test('default: the second start takes the state of the first', async () => {
  expect(await start()).toBe('built')
  expect(await start()).toBe('from the cache')
  expect(await files()).toHaveLength(1)
})

test('behavior: each hardfork, and a chain with bundler, has its own state', async () => {
  expect(await start({ hardfork: 'osaka' })).toBe('built')
  expect(await start({ hardfork: 'prague' })).toBe('built')
  expect(await start({ bundler: true, bundlerPort: 0 })).toBe('built')
  expect(await start({ bundler: true, bundlerPort: 0 })).toBe('from the cache')
  expect(await files()).toHaveLength(3)
})

test('behavior: starts at the same time do not disturb each other', async () => {
  const found = await Promise.all([start(), start(), start()])
  // Whoever comes after the first has finished takes what that one built.
  expect(new Set(['from the cache', ...found])).toStrictEqual(new Set(['from the cache', 'built']))
  expect(await start()).toBe('from the cache')
  await onlyFile()
})

test('parameters: cache: false', async () => {
  expect(await start({ cache: false })).toBe('built')
  await expect(files()).rejects.toThrow('ENOENT')
})

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['altered', (bytes: Buffer) => Buffer.from(bytes).fill(0, 5_000, 5_100)],
  ['empty', () => Buffer.alloc(0)],
])('behavior: a state that is %s is built again', async (_, damage) => {
  await start()
  const file = await onlyFile()
  const whole = await readFile(file)
  await writeFile(file, damage(whole))
  expect(await start()).toBe('built')
  expect(await start()).toBe('from the cache')
})

test.each([
  ['no state', async () => gzipSync('{}')],
  ['the state of an empty chain', () => stateOf(async () => {})],
  [
    'a state with another contract at a known address',
    () => stateOf((chain) => chain.setCode({ address: factory, bytecode: '0x6001600055' })),
  ],
])('behavior: a whole file with %s does no harm', async (_, makeState) => {
  await start()
  await writeFile(await onlyFile(), await makeState())
  expect(await start()).toBe('from the cache')
  expect(await start()).toBe('from the cache')
})

test('behavior: a folder that cannot be written to', async () => {
  await writeFile(folder, 'a file where the folder should be')
  expect(await start()).toBe('built')
  expect(await start()).toBe('built')
})

test('behavior: the oldest states go', async () => {
  for (let index = 0; index < 20; index++) await writeState(`${index}`.padStart(32, '0'), '0x00')
  expect((await files()).length).toBeLessThanOrEqual(12)
  expect(await files()).toContain(`${'19'.padStart(32, '0')}.json.gz`)
})

test.each([
  ['linux', { XDG_CACHE_HOME: '/x' }, '/x/valetkey-devnet'],
  ['linux', { XDG_CACHE_HOME: '', HOME: '/home/ada' }, '/home/ada/.cache/valetkey-devnet'],
  ['darwin', { XDG_CACHE_HOME: '', HOME: '/home/ada' }, '/home/ada/Library/Caches/valetkey-devnet'],
])('default: the folder on %s with %j', (platform, env, expected) => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform as NodeJS.Platform)
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  expect(cacheFolder()).toBe(expected)
  vi.restoreAllMocks()
})
