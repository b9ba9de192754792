import { generatePrivateKey } from 'viem/accounts'
import { expect, test, vi } from 'vitest'
import { startPostgres } from './postgres.test.shared.js'
import { settingsOf, startProcess } from './process.test.shared.js'

const until = { timeout: 120_000, interval: 100 }

test('behavior: ends when the one who started it with a channel is gone', async () => {
  const env = {
    ...settingsOf(),
    DATABASE_URL: await startPostgres(),
    KEEPER_KEY: generatePrivateKey(),
  }
  const start = (): ReturnType<typeof startProcess> => startProcess(env, { channel: true })
  const left = start()
  const kept = start()
  for (const { lines } of [left, kept]) {
    await vi.waitFor(() => expect(lines).toMatchObject([{ event: 'started' }]), until)
  }
  const ended = new Promise((resolve) => left.child.once('exit', resolve))
  left.child.disconnect()
  expect(await ended).toBe(0)

  // The control: one whose channel is held goes on.
  expect((await fetch(`${kept.url()}/health`)).status).toBe(200)
  expect(kept.child.exitCode).toBe(null)
})
