import { test as base } from '@playwright/test'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Seconds of the subscription: long enough to end only where a test moves the chain's clock. */
const period = 600

const script = fileURLToPath(new URL('../serve.mjs', import.meta.url))

/** What the demo runs on, as `npm run e2e -- --records <folder>` and the like say it. */
const served: readonly string[] = JSON.parse(process.env['SERVED'] ?? '[]')

/** A page with a chain, a bundler and a keeper of its own, on this port. */
async function serve(port: number): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(
    process.execPath,
    [script, '--port', String(port), '--period', String(period), ...served],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = (): Promise<void> => {
    child.kill('SIGTERM')
    return ended
  }
  const url = `http://127.0.0.1:${port}`
  const deadline = Date.now() + 90_000
  while (child.exitCode === null) {
    const answer = await fetch(`${url}/environment.json`).catch(() => undefined)
    if (answer?.ok) return { url, stop }
    if (Date.now() > deadline) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop()
  throw new Error('The demo did not start.')
}

/** Each worker has a demo to itself: its tests may move the clock, those of another do not notice. */
export const test = base.extend<object, { servedUrl: string }>({
  servedUrl: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, give, { parallelIndex }) => {
      const { url, stop } = await serve(5273 + parallelIndex)
      await give(url)
      await stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ servedUrl }, give) => give(servedUrl),
})
