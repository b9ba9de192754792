import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import {
  createPublicClient,
  http,
  keccak256,
  parseEther,
  parseGwei,
  parseUnits,
  erc20Abi,
  type Hex,
} from 'viem'
import {
  createBundlerClient,
  createPaymasterClient,
  type PaymasterActions,
} from 'viem/account-abstraction'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { accountContracts } from './accounts/accountContracts.js'
import { createDevnet, PartStoppedError, type Devnet, type DevnetStep } from './exports/index.js'
import { ownerAccount } from './ownerAccount.test.shared.js'
import { runningProcesses, type RunningProcess } from './runningProcesses.test.shared.js'
import { sponsoredBundler } from './sponsoredBundler.test.shared.js'

const anyPorts = { port: 0, bundlerPort: 0, paymasterPort: 0 } as const
const newKey = () => privateKeyToAccount(generatePrivateKey())
const clientOf = ({ rpcUrl }: Devnet) =>
  createPublicClient({ chain: foundry, transport: http(rpcUrl), pollingInterval: 20 })

const processesOf = (devnet: Devnet): RunningProcess[] =>
  runningProcesses().filter(
    ({ command }) =>
      command.includes(`--port ${new URL(devnet.rpcUrl).port} `) ||
      command.includes(`--rpc-url ${devnet.rpcUrl} `),
  )

const canConnect = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 })
    const answer = (value: boolean) => {
      socket.destroy()
      resolve(value)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
    socket.once('timeout', () => answer(false))
  })

describe('a devnet', () => {
  let devnet: Devnet
  const steps: DevnetStep[] = []

  beforeAll(async () => {
    devnet = await createDevnet({ ...anyPorts, onProgress: (step) => steps.push(step) })
  })
  afterAll(() => devnet.close())

  test('default: everything answers', async () => {
    const client = clientOf(devnet)
    expect(await client.getChainId()).toBe(31337)
    expect(keccak256((await client.getCode({ address: devnet.entryPoint })) ?? '0x')).toBe(
      '0x8db5ff695839d655407cc8490bb7a5d82337a86a6b39c3f0258aa6c3b582fc58',
    )
    const bundler = createBundlerClient({ transport: http(devnet.bundlerUrl) })
    expect(await bundler.getSupportedEntryPoints()).toStrictEqual([devnet.entryPoint])
    expect(await (await fetch(devnet.paymasterUrl)).json()).toStrictEqual(
      JSON.parse(JSON.stringify(devnet.info)),
    )
  })

  test('default: our development contracts stand at the addresses of Modular Account V2', async () => {
    expect(devnet.accounts).toBe('embedded')
    expect(devnet.filled).toStrictEqual([])
    const client = clientOf(devnet)
    const codes = await Promise.all(
      accountContracts.map(async ({ address, codeHash, optional }) => {
        const code = await client.getCode({ address })
        return optional ? code === undefined : code !== undefined && keccak256(code) !== codeHash
      }),
    )
    expect(codes).toStrictEqual(accountContracts.map(() => true))
  })

  test('default: demo contracts and paymaster are deployed', async () => {
    const client = clientOf(devnet)
    const names = ['arena', 'devnetPaymaster', 'subscription', 'testDollar', 'testToken'] as const
    for (const name of names) {
      expect(await client.getCode({ address: devnet.contracts[name] })).toMatch(/^0x60/)
    }
  })

  test('default: the clock of the chain is that of the machine', async () => {
    const { timestamp } = await clientOf(devnet).getBlock()
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(120)
  })

  test('parameters: onProgress', () => {
    expect(steps.map(({ name, milliseconds }) => [name, milliseconds !== undefined])).toStrictEqual(
      ['chain', 'contracts', 'bundler', 'paymaster'].flatMap((name) => [
        [name, false],
        [name, true],
      ]),
    )
  })

  test('behavior: listens on loopback alone', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address)
    // Loopback too on Linux, and reached by whatever listens on every interface.
    if (process.platform === 'linux') outside.push('127.0.0.2')
    expect(outside).not.toStrictEqual([])

    const open = createServer().listen(0, '0.0.0.0')
    await once(open, 'listening')
    const address = open.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    for (const host of outside) {
      expect(await canConnect(host, address.port)).toBe(true)
      for (const url of [devnet.rpcUrl, devnet.bundlerUrl, devnet.paymasterUrl]) {
        const { port } = new URL(url)
        expect([host, url, await canConnect(host, Number(port))]).toStrictEqual([host, url, false])
        expect(await canConnect('127.0.0.1', Number(port))).toBe(true)
      }
    }
    open.close()
  })

  test('behavior: pages of any origin may call', async () => {
    for (const url of [devnet.rpcUrl, devnet.bundlerUrl, devnet.paymasterUrl]) {
      const origin = 'http://localhost:5173'
      const preflight = await fetch(url, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      })
      expect(preflight.ok).toBe(true)
      expect(preflight.headers.get('access-control-allow-origin')).toMatch(
        /^(\*|http:\/\/localhost:5173)$/,
      )
    }
  })

  describe('paymaster', () => {
    const sendTo = newKey().address

    async function operate(paymaster?: Partial<PaymasterActions>) {
      const client = clientOf(devnet)
      const account = await ownerAccount(client, newKey())
      const bundler = sponsoredBundler(devnet, client, account, paymaster)
      const hash = await bundler.sendUserOperation({ calls: [{ to: sendTo, data: '0x12' }] })
      return bundler.waitForUserOperationReceipt({ hash })
    }

    test('default: pays for the first operation of an account that has nothing', async () => {
      const client = clientOf(devnet)
      const receipt = await operate()
      expect(receipt.success).toBe(true)
      expect(receipt.paymaster?.toLowerCase()).toBe(devnet.contracts.devnetPaymaster.toLowerCase())
      expect(await client.getBalance({ address: receipt.sender })).toBe(0n)
      expect(await client.getCode({ address: receipt.sender })).toMatch(/^0x/)
    })

    test('behavior: pays for an EOA that becomes an account in the same operation (EIP-7702)', async () => {
      const client = clientOf(devnet)
      const owner = newKey()
      const account = await ownerAccount(client, owner, 'eip7702')
      const address = '0x69007702764179f14F51cdce752f4f775d74E139'
      const bundler = sponsoredBundler(devnet, client, account)
      const hash = await bundler.sendUserOperation({
        calls: [{ to: sendTo, data: '0x12' }],
        authorization: await owner.signAuthorization({ address, chainId: 31337, nonce: 0 }),
      })
      expect((await bundler.waitForUserOperationReceipt({ hash })).success).toBe(true)
      expect(await client.getCode({ address: owner.address })).toBe(
        `0xef0100${address.slice(2).toLowerCase()}`,
      )
    })

    test('behavior: one operation after the other does not drive prices up', async () => {
      const client = clientOf(devnet)
      for (let index = 0; index < 5; index++) {
        await operate()
        expect(await client.estimateMaxPriorityFeePerGas()).toBe(parseGwei('1'))
      }
    })

    test('error: an operation that was changed after it was sponsored', async () => {
      const { getPaymasterData, getPaymasterStubData } = createPaymasterClient({
        transport: http(devnet.paymasterUrl),
      })
      await expect(
        operate({
          getPaymasterStubData,
          getPaymasterData: (parameters) =>
            getPaymasterData({ ...parameters, callData: `${parameters.callData}00` as Hex }),
        }),
      ).rejects.toThrow('AA34')
    })

    test.each([
      ['entryPoint', ['0x4337084D9E255Ff0702461CF8895CE9E3b5Ff108', '0x7a69']],
      ['chainId', ['0x0000000071727De22E5E9d8BAf0edAc6f37da032', '0x1']],
    ])('error: another %s', async (field, [entryPoint, chain]) => {
      const answer = await rpc('pm_getPaymasterStubData', [
        { sender: sendTo },
        entryPoint,
        chain,
        {},
      ])
      expect(answer.error?.code).toBe(-32602)
      expect(answer.error?.message).toContain(field)
    })

    test.each([
      ['userOp.sender', { nonce: '0x0' }],
      ['userOp.callData', { sender: sendTo, callData: 'move()' }],
      ['userOp.nonce', { sender: sendTo, nonce: -1 }],
      ['userOp', 'operation'],
    ])('error: %s is malformed', async (field, userOperation) => {
      const answer = await rpc('pm_getPaymasterData', [userOperation, devnet.entryPoint, '0x7a69'])
      expect(answer.error?.code).toBe(-32602)
      expect(answer.error?.message).toContain(`${field} is`)
    })
  })

  describe('faucet', () => {
    const balances = async (address: Hex) => {
      const client = clientOf(devnet)
      const read = (token: Hex) =>
        client.readContract({
          address: token,
          abi: erc20Abi,
          functionName: 'balanceOf',
          args: [address],
        })
      return {
        value: await client.getBalance({ address }),
        testDollar: await read(devnet.contracts.testDollar),
        testToken: await read(devnet.contracts.testToken),
      }
    }

    test('default', async () => {
      const { address } = newKey()
      const hashes = await devnet.fund({ address })
      expect(hashes).toHaveLength(1)
      expect(await balances(address)).toStrictEqual({
        value: parseEther('1'),
        testDollar: 0n,
        testToken: 0n,
      })
    })

    test('parameters: value and tokens, many at once', async () => {
      const addresses = Array.from({ length: 5 }, () => newKey().address)
      const tokens = { testDollar: parseUnits('25', 6), testToken: parseEther('3') }
      await Promise.all(addresses.map((address) => devnet.fund({ address, value: 7n, tokens })))
      for (const address of addresses) {
        expect(await balances(address)).toStrictEqual({ value: 7n, ...tokens })
      }
    })

    test('parameters: tokens alone bring no ether', async () => {
      const { address } = newKey()
      await devnet.fund({ address, tokens: { testDollar: 1n } })
      expect(await balances(address)).toStrictEqual({ value: 0n, testDollar: 1n, testToken: 0n })
    })

    test('behavior: over HTTP', async () => {
      const { address } = newKey()
      const { result } = await rpc('faucet_fund', [
        { address, value: '0x5', tokens: { testDollar: '0x10' } },
      ])
      expect(result).toHaveLength(2)
      expect(await balances(address)).toStrictEqual({ value: 5n, testDollar: 16n, testToken: 0n })
    })

    test.each([
      ['address', { address: '0x12' }],
      ['value', { address: newKey().address, value: '-1' }],
      ['tokens.weth', { address: newKey().address, tokens: { weth: '0x1' } }],
      ['tokens.testDollar', { address: newKey().address, tokens: { testDollar: 'all' } }],
    ])('error: %s', async (field, parameters) => {
      const answer = await rpc('faucet_fund', [parameters])
      expect(answer.error?.code).toBe(-32602)
      expect(answer.error?.message).toContain(`${field} is`)
    })
  })

  describe('JSON-RPC', () => {
    test('behavior: a batch', async () => {
      const response = await fetch(devnet.faucetUrl, {
        method: 'POST',
        body: JSON.stringify([
          { jsonrpc: '2.0', id: 1, method: 'faucet_fund', params: [{ address: newKey().address }] },
          { jsonrpc: '2.0', id: 2, method: 'toString', params: [] },
        ]),
      })
      expect(await response.json()).toMatchObject([
        { id: 1, result: [expect.stringMatching(/^0x/)] },
        { id: 2, error: { code: -32601 } },
      ])
    })

    test.each([
      ['not JSON', 'what?', -32700],
      ['no request', '1', -32600],
      ['no list of params', '{"method":"faucet_fund","params":{}}', -32600],
    ])('error: %s', async (_, body, code) => {
      const response = await fetch(devnet.faucetUrl, { method: 'POST', body })
      expect(await response.json()).toMatchObject({ jsonrpc: '2.0', id: null, error: { code } })
    })

    test('error: a body that is too long', async () => {
      const body = ' '.repeat(1_000_001)
      expect((await fetch(devnet.faucetUrl, { method: 'POST', body })).status).toBe(413)
    })
  })

  async function rpc(
    method: string,
    params: readonly unknown[],
  ): Promise<{ result?: unknown; error?: { code: number; message: string } }> {
    const response = await fetch(devnet.paymasterUrl, {
      method: 'POST',
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    })
    return response.json()
  }
})

describe('createDevnet', () => {
  const isP256Verified = async (devnet: Devnet): Promise<Hex | undefined> => {
    const { publicKey, privateKey } = await crypto.subtle.generateKey(
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['sign'],
    )
    const message = new Uint8Array([1, 2, 3])
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
    const input = [
      await crypto.subtle.digest('SHA-256', message),
      await crypto.subtle.sign(algorithm, privateKey, message),
      (await crypto.subtle.exportKey('raw', publicKey)).slice(1),
    ]
    const { data } = await clientOf(devnet).call({
      to: '0x0000000000000000000000000000000000000100',
      data: `0x${Buffer.concat(input.map((part) => Buffer.from(part))).toString('hex')}`,
    })
    return data
  }

  test('parameters: hardfork', async () => {
    const verified = { prague: undefined, osaka: `0x${'1'.padStart(64, '0')}` } as const
    for (const hardfork of ['prague', 'osaka'] as const) {
      await using devnet = await createDevnet({ ...anyPorts, hardfork, bundler: false })
      expect(devnet.hardfork).toBe(hardfork)
      expect(await isP256Verified(devnet)).toBe(verified[hardfork])
    }
  })

  test('parameters: bundler: false', async () => {
    await using devnet = await createDevnet({ ...anyPorts, bundler: false })
    expect(devnet.info.bundlerUrl).toBeUndefined()
    expect(() => devnet.bundlerUrl).toThrow('bundler: false')
    expect(await clientOf(devnet).getChainId()).toBe(31337)
  })

  test('parameters: blockTime', async () => {
    await using devnet = await createDevnet({ ...anyPorts, bundler: false, blockTime: 1 })
    const client = clientOf(devnet)
    const before = await client.getBlockNumber()
    await vi.waitFor(
      async () => expect(await client.getBlockNumber({ cacheTime: 0 })).toBeGreaterThan(before),
      { timeout: 10_000 },
    )
  })

  test('behavior: close ends everything, and may be called again', async () => {
    const devnet = await createDevnet(anyPorts)
    const running = processesOf(devnet)
    expect(running).toHaveLength(2)
    await Promise.all([devnet.close(), devnet.close()])
    await devnet.close()
    expect(processesOf(devnet)).toStrictEqual([])
    expect(await devnet.stopped).toBeUndefined()
    for (const url of [devnet.rpcUrl, devnet.paymasterUrl]) {
      expect(await canConnect('127.0.0.1', Number(new URL(url).port))).toBe(false)
    }
  })

  test('behavior: a part that stops takes the rest with it', async () => {
    const devnet = await createDevnet(anyPorts)
    const anvil = processesOf(devnet).find(({ command }) => command.includes('anvil'))
    if (anvil === undefined) throw new Error('no anvil runs')
    process.kill(anvil.pid, 'SIGKILL')
    const error = await devnet.stopped
    expect(error).toBeInstanceOf(PartStoppedError)
    expect(error).toMatchObject({ part: 'chain', message: expect.stringContaining('SIGKILL') })
    expect(processesOf(devnet)).toStrictEqual([])
    expect(await canConnect('127.0.0.1', Number(new URL(devnet.paymasterUrl).port))).toBe(false)
  })

  test.each([
    ['chain', 'anvil'],
    ['bundler', 'alto'],
  ])('error: the %s stops while the bundler starts', async (part, program) => {
    const started: RunningProcess[] = []
    const kill = async () => {
      await vi.waitUntil(() => {
        const children = runningProcesses().filter(({ parent }) => parent === process.pid)
        const alto = children.find(({ command }) => command.includes('--rpc-url'))
        const port = /--rpc-url http:\/\/127\.0\.0\.1:(\d+)/.exec(alto?.command ?? '')?.[1]
        if (port === undefined) return false
        started.push(
          ...children.filter(({ command }) =>
            new RegExp(`--port ${port} |127\\.0\\.0\\.1:${port} `).test(command),
          ),
        )
        return true
      })
      const victim = started.find(({ command }) => command.includes(program))
      if (victim) process.kill(victim.pid, 'SIGKILL')
    }
    const killed: Promise<void>[] = []
    await expect(
      createDevnet({
        ...anyPorts,
        onProgress: ({ name, milliseconds }) => {
          if (name === 'bundler' && milliseconds === undefined) killed.push(kill())
        },
      }),
    ).rejects.toMatchObject({ name: 'PartStoppedError', part })
    await Promise.all(killed)
    expect(started).toHaveLength(2)
    const running = runningProcesses().map(({ pid }) => pid)
    expect(started.filter(({ pid }) => running.includes(pid))).toStrictEqual([])
  })

  test.each([
    ['port', { port: 65_536 }],
    ['bundlerPort', { bundlerPort: -1 }],
    ['paymasterPort', { paymasterPort: 1.5 }],
    ['port', { port: 7_000, bundlerPort: 7_000 }],
    ['blockTime', { blockTime: 0 }],
    ['accounts.url', { accounts: { type: 'fork', url: 'ws://127.0.0.1:1/secret' } }],
  ] as const)('error: %s is out of range', async (field, parameters) => {
    await expect(createDevnet(parameters)).rejects.toMatchObject({
      name: 'InvalidParameterError',
      field,
      message: expect.not.stringContaining('secret'),
    })
  })

  test.each(['port', 'bundlerPort', 'paymasterPort'] as const)(
    'error: %s is in use',
    async (field) => {
      const server = createServer().listen(0, '127.0.0.1')
      await once(server, 'listening')
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('no port')
      const { port } = address
      const steps: DevnetStep[] = []
      await expect(
        createDevnet({ ...anyPorts, [field]: port, onProgress: (step) => steps.push(step) }),
      ).rejects.toMatchObject({ name: 'PortInUseError', field, port })
      expect(steps).toStrictEqual([])
      server.close()
    },
  )
})
