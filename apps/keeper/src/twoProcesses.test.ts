import { generatePrivateKey } from 'viem/accounts'
import { expect, test, vi } from 'vitest'
import { deriveKey } from './key/deriveKey.js'
import { createSubscriber, jump, periodLength } from './keeper.test.shared.js'
import { startPostgres } from './postgres.test.shared.js'
import { settingsOf, startProcess } from './process.test.shared.js'

const until = { timeout: 120_000, interval: 100 }

test('behavior: two processes of one keeper on one PostgreSQL, one of them killed', async () => {
  const secret = generatePrivateKey()
  const env = {
    ...settingsOf(),
    DATABASE_URL: await startPostgres(),
    KEEPER_KEY: secret,
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
