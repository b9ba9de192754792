import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { generatePrivateKey } from 'viem/accounts'
import { expect, onTestFinished, test, vi } from 'vitest'
import { deriveKey } from './key/deriveKey.js'
import {
  chainId,
  contract,
  createSubscriber,
  devnet,
  jump,
  periodLength,
  type Line,
} from './keeper.test.shared.js'
import { startPostgres } from './postgres.test.shared.js'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

type Process = { lines: Line[]; child: ChildProcess; url: () => string }

/** A keeper in a process of its own, as `npm start` runs it. */
function startProcess(env: Record<string, string>): Process {
  const child = spawn(
    process.execPath,
    ['--conditions', '@valetkey/source', '--import', import.meta.resolve('tsx'), main],
    { env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: Line[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line)))
  return {
    lines,
    child,
    url: () => String(lines.find(({ event }) => event === 'started')?.['url']),
  }
}

const until = { timeout: 60_000, interval: 100 }

test('behavior: two processes of one keeper on one PostgreSQL, one of them killed', async () => {
  const secret = generatePrivateKey()
  const env = {
    DATABASE_URL: await startPostgres(),
    CHAIN_ID: String(chainId),
    RPC_URL: devnet.rpcUrl,
    BUNDLER_URL: devnet.bundlerUrl ?? '',
    PAYMASTER_URL: devnet.paymasterUrl,
    SUBSCRIPTION_ADDRESS: contract,
    KEEPER_KEY: secret,
    CHECK_SECONDS: '1',
    PORT: '0',
  }
  const first = startProcess(env)
  const second = startProcess(env)
  for (const { lines } of [first, second]) {
    await vi.waitFor(() => expect(lines).toMatchObject([{ event: 'started' }]), until)
  }

  const subscriber = await createSubscriber({ keyFor: (account) => deriveKey(secret, account) })
  const response = await fetch(`${first.url()}/subscriptions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ session: subscriber.text, planId: subscriber.planId.toString() }),
  })
  expect(response.status).toBe(201)

  for (const period of [1, 2, 3, 4, 5]) {
    await vi.waitFor(async () => expect(await subscriber.paid()).toBe(period), until)
    if (period === 3) first.child.kill('SIGKILL')
    if (period < 5) await jump(periodLength)
  }
  expect(await subscriber.payments()).toBe(5)
  expect(first.child.killed).toBe(true)

  // The other one goes quietly.
  const ended = new Promise((resolve) => second.child.once('exit', resolve))
  second.child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(second.lines.at(-1)).toMatchObject({ event: 'stopped' })
  const charged = [...first.lines, ...second.lines].filter(({ event }) => event === 'charged')
  expect(new Set(charged.map(({ transactionHash }) => transactionHash)).size).toBeLessThanOrEqual(5)
})
