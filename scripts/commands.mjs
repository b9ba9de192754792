import { chromiumPath } from './chromium.mjs'
import { exec } from './exec.mjs'
import { pnpm } from './setup.mjs'

const withBrowser = async () => ({ env: { CHROMIUM_PATH: await chromiumPath() } })

const bench =
  (file, options = async () => ({})) =>
  async (args) =>
    pnpm(
      ['exec', 'tsx', '-C', '@valetkey/source', `packages/bench/src/${file}.ts`, ...args],
      await options(args),
    )

/** Every root command that needs the set-up first. Each resolves with `{ code }`. */
export const commands = {
  flow: bench('flow'),
  fuzz: bench('fuzz'),
  conformance: bench('conformance'),
  attack: bench('attack'),
  bench: bench('bench', async ([name]) => (name === 'picker' ? withBrowser() : {})),
  record: () =>
    pnpm(['exec', 'tsx', '-C', '@valetkey/source', 'packages/testing/scripts/record.ts']),
  e2e: async (args) =>
    pnpm(
      ['--filter', '@valetkey/demo', 'exec', 'playwright', 'test', ...args],
      await withBrowser(),
    ),
  size: (args) => exec('node', ['scripts/size.mjs', ...args]),
  stories: (args) => exec('node', ['scripts/stories.mjs', ...args]),
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
