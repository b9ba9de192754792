import { createServer } from 'node:http'
import { once } from 'node:events'
import { createPublicClient, http, keccak256, type Hex } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountContracts } from './accounts/accountContracts.js'
import { anvilFile } from './chain/anvilFile.js'
import { createChain, type Chain } from './chain/createChain.js'
import { createDevnet } from './exports/index.js'
import { ownerAccount } from './ownerAccount.test.shared.js'
import { anyFreePort } from './ports/anyFreePort.js'
import { createProcesses } from './processes/createProcesses.js'
import { sponsoredBundler } from './sponsoredBundler.test.shared.js'

const anyPorts = { port: 0, bundlerPort: 0, paymasterPort: 0 } as const
const timeRangeModule = '0x00000000000082B8e2012be914dFA4f62A0573eA'

describe('a fork', () => {
  const processes = createProcesses()
  const block = { number: 123_456n, timestamp: 1_700_000_000n }
  let url: string
  let upstream: Chain

  beforeAll(async () => {
    const port = await anyFreePort()
    url = `http://127.0.0.1:${port}`
    const { child, output } = processes.start({
      part: 'chain',
      file: anvilFile(),
      args: ['--port', `${port}`, '--chain-id', '8453'].concat(
        ['--number', `${block.number}`],
        ['--timestamp', `${block.timestamp}`],
      ),
    })
    await new Promise<void>((resolve) => {
      child.stdout?.on('data', () => {
        if (output().includes('Listening on')) resolve()
      })
    })
    upstream = createChain(url)
  })
  afterAll(() => processes.close())

  test('default: starts from the chain, under the id of a devnet, at the time of the machine', async () => {
    const { address } = privateKeyToAccount(generatePrivateKey())
    await upstream.setBalance({ address, value: 42n })
    await using devnet = await createDevnet({
      ...anyPorts,
      accounts: { type: 'fork', url },
      bundler: false,
    })
    const client = createPublicClient({ transport: http(devnet.rpcUrl) })
    expect(devnet.accounts).toBe('fork')
    expect(await client.getChainId()).toBe(31337)
    expect(await client.getBalance({ address })).toBe(42n)
    const { number, timestamp } = await client.getBlock()
    expect(number).toBeGreaterThan(block.number)
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(120)
  })

  test('behavior: what the chain lacks is ours, and takes operations', async () => {
    await using devnet = await createDevnet({ ...anyPorts, accounts: { type: 'fork', url } })
    expect(devnet.filled).toStrictEqual(
      accountContracts.filter(({ optional }) => !optional).map(({ name }) => name),
    )
    const client = createPublicClient({ chain: foundry, transport: http(devnet.rpcUrl) })
    const account = await ownerAccount(client, privateKeyToAccount(generatePrivateKey()))
    const bundler = sponsoredBundler(devnet, client, account)
    const hash = await bundler.sendUserOperation({
      calls: [{ to: devnet.entryPoint, value: 0n }],
    })
    expect((await bundler.waitForUserOperationReceipt({ hash })).success).toBe(true)
    expect(await upstream.getCode({ address: account.address })).toBeUndefined()
  })

  test('behavior: a devnet can be forked', async () => {
    await using first = await createDevnet({ ...anyPorts, bundler: false })
    await using second = await createDevnet({
      ...anyPorts,
      accounts: { type: 'fork', url: first.rpcUrl },
      bundler: false,
    })
    expect(second.contracts).toStrictEqual(first.contracts)
    expect(second.filled).toContain('TimeRangeModule')
  })

  test('error: a contract of the chain has another code hash', async () => {
    const bytecode: Hex = '0x6001600055'
    await upstream.setCode({ address: timeRangeModule, bytecode })
    await expect(
      createDevnet({ ...anyPorts, accounts: { type: 'fork', url } }),
    ).rejects.toMatchObject({
      name: 'AccountContractMismatchError',
      contractName: 'TimeRangeModule',
      field: 'codeHash',
      actual: keccak256(bytecode),
      message: expect.stringContaining(new URL(url).host),
    })
    await upstream.setCode({ address: timeRangeModule, bytecode: '0x' })
  })
})

describe('error', () => {
  test('the endpoint answers no chain', async () => {
    const server = createServer((_, response) => response.writeHead(403).end('no such key\n'))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const host = `127.0.0.1:${address.port}`
    await expect(
      createDevnet({ ...anyPorts, accounts: { type: 'fork', url: `http://${host}/key` } }),
    ).rejects.toMatchObject({
      name: 'ForkUnreachableError',
      host,
      message: expect.stringMatching(/no such key(?!.*\/key)/),
    })
    server.close()
  })
})
