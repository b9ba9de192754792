import type { FullConfig } from '@playwright/test'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { urlOf } from './urlOf.js'

/** Seconds of the subscription: long enough to end only where a test moves the chain's clock. */
const period = 600

const script = fileURLToPath(new URL('../serve.mjs', import.meta.url))

/** What the demo runs on, as `npm run e2e -- --records <folder>` and the like say it. */
const served: readonly string[] = JSON.parse(process.env['SERVED'] ?? '[]')

/** A page with a chain, a bundler and a keeper of its own. Resolves with the way to end it. */
async function serve(url: string): Promise<() => Promise<void>> {
  const child = spawn(
    process.execPath,
    [script, '--port', new URL(url).port, '--period', String(period), ...served],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = (): Promise<void> => {
    child.kill('SIGTERM')
    return ended
  }
  const deadline = Date.now() + 300_000
  while (child.exitCode === null && Date.now() < deadline) {
    const answer = await fetch(`${url}/environment.json`).catch(() => undefined)
    if (answer?.ok) return stop
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop()
  throw new Error('The demo did not start.')
}

/** Serves each worker a demo to itself: its tests may move the clock, those of another do not notice. */
export default async function setup({ workers }: FullConfig): Promise<() => Promise<void>> {
  const started = await Promise.allSettled(
    Array.from({ length: workers }, (_, index) => serve(urlOf(index))),
  )
  async function stop(): Promise<void> {
    await Promise.all(started.map((each) => each.status === 'fulfilled' && each.value()))
  }
  const failed = started.find((each) => each.status === 'rejected')
  if (failed === undefined) return stop
  await stop()
  throw failed.reason
}
