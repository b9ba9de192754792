import type { FullConfig } from '@playwright/test'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { setUrls } from './urls.js'

/** Seconds of the subscription: long enough to end only where a test moves the chain's clock. */
const period = 600

const script = fileURLToPath(new URL('../serve.mjs', import.meta.url))

/** What the demo runs on, as `npm run e2e -- --records <folder>` and the like say it. */
const served: readonly string[] = JSON.parse(process.env['SERVED'] ?? '[]')

type Demo = { url: string; stop: () => Promise<void> }

/** A page with a chain, a bundler and a keeper of its own, on ports that nobody else has. Rejects where it does not start. */
async function serve(): Promise<Demo> {
  const child = spawn(
    process.execPath,
    [script, '--port', '0', '--period', String(period), ...served],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = (): Promise<void> => {
    child.kill('SIGTERM')
    return ended
  }
  const url = await Promise.race([
    new Promise<string>((resolve) =>
      createInterface({ input: child.stdout }).on('line', (line) => {
        const [, found] = /^ *Demo +(http:\S+)\/$/.exec(line) ?? []
        if (found !== undefined) resolve(found)
      }),
    ),
    ended,
    setTimeout(300_000, undefined, { ref: false }),
  ])
  if (url !== undefined) return { url, stop }
  await stop()
  throw new Error('No demo was served.')
}

/** Serves each worker a demo to itself: its tests may move the clock, those of another do not notice. */
export default async function setup({ workers }: FullConfig): Promise<() => Promise<void>> {
  const started = await Promise.allSettled(Array.from({ length: workers }, serve))
  const demos = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const close = async (): Promise<void> => {
    await Promise.all(demos.map(({ stop }) => stop()))
  }
  if (demos.length < started.length) {
    await close()
    throw new Error('The demo did not start.')
  }
  setUrls(demos.map(({ url }) => url))
  return close
}
