import { pnpm } from './setup.mjs'
import { vitest } from './vitest.mjs'

// A static Storybook, then every story as a test with axe, in light or, with `--modes all`, in each mode.
const all = ['light', 'dark', 'rtl', 'forced-colors', 'long']
const args = process.argv.slice(2)
const at = args.indexOf('--modes')
const named = at < 0 ? ['light'] : (args.splice(at, 2)[1]?.split(',') ?? [])
const modes = named.includes('all') ? all : named
const unknown = modes.find((mode) => !all.includes(mode))
if (modes.length === 0 || unknown !== undefined) {
  process.stderr.write(
    `✗ There is no mode "${unknown ?? ''}". Modes, separated by commas: ${all.join(', ')}, or all.\n`,
  )
  process.exit(1)
}

const built = await pnpm([
  'exec',
  'storybook',
  'build',
  '--output-dir',
  'storybook-static',
  '--disable-telemetry',
  '--loglevel',
  'warn',
])
if (built.code !== 0) process.exit(built.code)

let passed = 0
let failed = 0
for (const mode of modes) {
  process.stdout.write(`── ${mode}\n`)
  const { code, output } = await vitest(['stories'], args, { VK_MODE: mode })
  const counts = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1)
  passed += Number(counts?.[1] ?? 0)
  const failures = Number(counts?.[2] ?? 0)
  failed += code !== 0 && failures === 0 ? 1 : failures
}
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
