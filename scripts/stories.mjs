import { pnpm } from './setup.mjs'
import { vitest } from './vitest.mjs'

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
const { code } = await vitest(['stories'], process.argv.slice(2))
process.exit(code)
