import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zeroHash } from 'viem'
import { describe, expect, test, vi } from 'vitest'
import { runningProcesses, type RunningProcess } from './runningProcesses.test.shared.js'
import { startCli } from './startCli.test.shared.js'
import { create2, writeRecords } from './writeRecords.test.shared.js'

const anyPorts = ['--port', '0', '--bundler-port', '0', '--paymaster-port', '0']

const childrenOf = (pid: number | undefined): RunningProcess[] =>
  runningProcesses().filter(({ parent }) => parent === pid)

const haveEnded = (processes: readonly RunningProcess[]): boolean => {
  const running = new Set(runningProcesses().map(({ pid }) => pid))
  return processes.every(({ pid }) => !running.has(pid))
}

async function listen(): Promise<{ port: string; close: () => void }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: `${address.port}`, close: () => server.close() }
}

// Each test has processes and ports of its own, and mostly waits for them.
describe.concurrent('valetkey-devnet', () => {
  test('default: says what it does and whose accounts it runs', async () => {
    const { child, ended, output } = startCli(anyPorts)
    await vi.waitUntil(() => output().stdout.includes('Ready.'), { timeout: 60_000 })
    child.kill('SIGINT')
    const { code, stdout, stderr } = await ended
    expect(code).toBe(0)
    expect(stderr.split('\n').map((line) => line.slice(0, 11).trim())).toStrictEqual([
      '✓ Chain',
      '✓ Contracts',
      '✓ Bundler',
      '✓ Paymaster',
      '',
    ])
    expect(stdout).toMatch(/Accounts +embedded: our development contracts/)
    expect(stdout).toMatch(/Chain +http:\/\/127\.0\.0\.1:\d+ +\(id 31337, osaka\)/)
    expect(stdout).toMatch(/testDollar +0x[0-9a-fA-F]{40}\n/)
  })

  test('parameters: --json', async () => {
    const { child, ready, ended } = startCli([...anyPorts, '--json', '--hardfork', 'prague'])
    const info = await ready
    expect(info).toMatchObject({
      chainId: 31337,
      hardfork: 'prague',
      accounts: 'embedded',
      filled: [],
    })
    for (const url of [info.rpcUrl, info.bundlerUrl, info.paymasterUrl, info.faucetUrl]) {
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    }
    child.kill('SIGTERM')
    const { code, stdout, stderr } = await ended
    expect([code, stderr]).toStrictEqual([0, ''])
    expect(stdout.trim().split('\n')).toHaveLength(1)
  })

  test('parameters: --help', async () => {
    const { code, stdout, stderr } = await startCli(['--help']).ended
    expect([code, stderr]).toStrictEqual([0, ''])
    expect(stdout).toContain('--records <folder>')
  })

  test('parameters: --version', async () => {
    expect(await startCli(['--version']).ended).toMatchObject({
      code: 0,
      stdout: '0.1.0\n',
      stderr: '',
    })
  })

  test.each([
    ['SIGINT', 0],
    ['SIGTERM', 0],
    ['SIGHUP', 0],
    ['SIGKILL', null],
  ] as const)('behavior: %s ends everything that runs', async (signal, code) => {
    const { child, ready, ended } = startCli([...anyPorts, '--json'])
    await ready
    const children = childrenOf(child.pid)
    expect(children.map(({ command }) => /anvil|alto|guardian/.exec(command)?.[0])).toStrictEqual(
      expect.arrayContaining(['anvil', 'alto', 'guardian']),
    )
    child.kill(signal)
    expect((await ended).code).toBe(code)
    await vi.waitUntil(() => haveEnded(children), { timeout: 10_000 })
  })

  test.each([
    ['SIGINT', 130],
    ['SIGKILL', null],
  ] as const)('behavior: %s ends everything that starts', async (signal, code) => {
    const { child, ended, output } = startCli(anyPorts)
    await vi.waitUntil(() => output().stderr.includes('✓ Contracts'), { timeout: 60_000 })
    const children = childrenOf(child.pid)
    expect(children.some(({ command }) => command.includes('anvil'))).toBe(true)
    child.kill(signal)
    expect((await ended).code).toBe(code)
    await vi.waitUntil(() => haveEnded(children), { timeout: 10_000 })
  })

  test('behavior: whoever reads the line may close the pipe', async () => {
    const { child, ready, ended } = startCli([...anyPorts, '--json'])
    const { rpcUrl } = await ready
    child.stdout?.destroy()
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(rpcUrl, { method: 'POST', headers, body })
    expect(await response.json()).toMatchObject({ result: '0x7a69' })
    child.kill('SIGTERM')
    expect((await ended).code).toBe(0)
  })

  describe('error', () => {
    /** The one line on standard error. There is a failure code, and nothing else. */
    async function refusal(
      args: readonly string[],
      options?: Parameters<typeof startCli>[1],
    ): Promise<string> {
      const { code, stdout, stderr } = await startCli([...args, '--json'], options).ended
      expect([code, stdout]).toStrictEqual([1, ''])
      expect(stderr).toMatch(/^✗ [^\n]+\n$/)
      return stderr
    }

    test.each([
      [['--nope'], "'--nope'"],
      [['start'], "'start'"],
      [['--port'], "'--port"],
      [['--port', 'http'], '--port is "http"'],
      [['--bundler-port', '70000'], '--bundler-port is "70000"'],
      [['--paymaster-port', '4000', '--port', '4000'], '--port is 4000'],
      [['--hardfork', 'cancun'], '--hardfork is "cancun"'],
      [['--records', 'a', '--fork-url', 'b'], '--records and --fork-url'],
      [['--records', join(tmpdir(), 'no', 'such', 'folder')], 'there is no such folder'],
      [['--fork-url', 'somewhere'], '--fork-url is no URL'],
      [['--fork-url', 'wss://127.0.0.1/key'], '--fork-url is a wss:// URL'],
    ] as const)('%j', async (args, line) => {
      expect(await refusal(args)).toContain(line)
    })

    test.each(['--port', '--bundler-port', '--paymaster-port'])('%s is in use', async (option) => {
      const { port, close } = await listen()
      expect(await refusal([option, port])).toContain(`Port ${port}`)
      close()
    })

    test('--fork-url is unreachable, and its path stays secret', async () => {
      const { port, close } = await listen()
      close()
      expect(await refusal(['--fork-url', `http://127.0.0.1:${port}/key`])).toMatch(
        /127\.0\.0\.1:\d+ cannot be forked: ECONNREFUSED(?!.*key)/,
      )
    })

    test('--records land elsewhere', async () => {
      const folder = await writeRecords({
        'broadcast/DeployStandalones.s.sol/1/run-1.json': [
          create2('TimeRangeModule', zeroHash, '0x6001600055'),
        ],
      })
      expect(await refusal(['--records', folder])).toMatch(/TimeRangeModule of .* lands at 0x/)
    })

    test('the bundler is missing', async ({ onTestFinished }) => {
      const folder = await mkdtemp(join(tmpdir(), 'valetkey-devnet-'))
      onTestFinished(() => rm(folder, { recursive: true }))
      const source = fileURLToPath(new URL('..', import.meta.url))
      for (const name of ['dist', 'runtime', 'package.json']) {
        await cp(join(source, name), join(folder, name), { recursive: true })
      }
      const packages = ['viem', '@valetkey/contracts', '@foundry-rs/anvil']
      for (const name of [...packages, '@account-abstraction/contracts']) {
        const link = join(folder, 'node_modules', name)
        await mkdir(dirname(link), { recursive: true })
        await symlink(join(source, 'node_modules', name), link)
      }
      expect(await refusal([], { folder })).toMatch(/The bundler is missing: .*@pimlico\/alto/)
    })
  })
})
