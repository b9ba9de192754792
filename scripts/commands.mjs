import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { chromiumPath } from './chromium.mjs'
import { exec, root } from './exec.mjs'
import { pnpm } from './setup.mjs'

const withBrowser = async () => ({ env: { CHROMIUM_PATH: await chromiumPath() } })

const bench =
  (file, options = async () => ({})) =>
  async (args) =>
    pnpm(
      ['exec', 'tsx', '-C', '@valetkey/source', `packages/bench/src/${file}.ts`, ...args],
      await options(args),
    )

/** What the demo runs on is for the one who serves it; everything else is for Playwright. */
function splitServed(args) {
  const at = args.findIndex((arg) => ['--records', '--fork-url', '--environment'].includes(arg))
  if (at === -1) return { served: [], others: args }
  const [option, value] = args.slice(at, at + 2)
  if (value === undefined) {
    process.stderr.write(`✗ ${option} wants a value.\n`)
    process.exit(1)
  }
  return {
    served: [option, option === '--fork-url' ? value : resolve(value)],
    others: args.toSpliced(at, 2),
  }
}

/** Tests the demo on a chain to which it was deployed, as a public testnet would be. */
async function rehearsed(test) {
  const child = spawn(process.execPath, ['apps/demo/rehearse.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  process.once('exit', () => child.kill())
  const named = once(createInterface({ input: child.stdout }), 'line')
  const [file] = await Promise.race([named, ended])
  if (typeof file !== 'string') return { code: 1, output: '' }
  try {
    return await test(['--environment', file])
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** Every root command that needs the set-up first. Each resolves with `{ code }`. */
export const commands = {
  flow: bench('flow'),
  fuzz: bench('fuzz'),
  conformance: bench('conformance'),
  attack: bench('attack'),
  bench: bench('bench', async ([name]) => (name === 'picker' ? withBrowser() : {})),
  record: () =>
    pnpm(['exec', 'tsx', '-C', '@valetkey/source', 'packages/testing/scripts/record.ts']),
  async e2e(args) {
    const { env } = await withBrowser()
    const test = ({ served, others }) =>
      pnpm(['--filter', '@valetkey/demo', 'exec', 'playwright', 'test', ...others], {
        env: { ...env, SERVED: JSON.stringify(served) },
      })
    const at = args.indexOf('--deployed')
    if (at === -1) return test(splitServed(args))
    return rehearsed((served) => test({ served, others: args.toSpliced(at, 1) }))
  },
  load: () => exec('node', ['scripts/load.mjs']),
  size: (args) => exec('node', ['scripts/size.mjs', ...args]),
  stories: (args) => exec('node', ['scripts/stories.mjs', ...args]),
  pictures: (args) => exec('node', ['scripts/pictures.mjs', ...args]),
  screenshots: (args) => exec('node', ['scripts/screenshots.mjs', ...args]),
  storybook: (args) =>
    pnpm([
      'exec',
      'storybook',
      'dev',
      '--port',
      '6006',
      '--no-open',
      '--disable-telemetry',
      ...args,
    ]),
}
