import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { exec, root } from './exec.mjs'

const { packageManager, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const pnpmVersion = packageManager.split('@')[1].split('+')[0]
const stamp = join(root, 'node_modules/.cache/valetkey/lockfile')

/** Runs the pinned pnpm, which npx fetches once and which then stands on the PATH of what it runs. */
export function pnpm(args, options) {
  return exec('npx', ['--yes', `pnpm@${pnpmVersion}`, ...args], options)
}

/** A step of the set-up: quiet when it succeeds, all of its output when it does not. */
async function step(title, run, remedy) {
  const started = Date.now()
  process.stderr.write(`  ${title} …\n`)
  const { code, output } = await run()
  if (code !== 0) {
    process.stderr.write(`${output}\n`)
    process.stderr.write(`✗ ${title} failed. ${remedy}\n`)
    process.exit(1)
  }
  process.stderr.write(`✓ ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  process.stderr.write(
    `✗ Node ${process.versions.node} is too old: Valet Key needs ${engines.node}. Install a newer Node and run the command again.\n`,
  )
  process.exit(1)
}

function lockfileHash() {
  const hash = createHash('sha256')
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']) {
    hash.update(readFileSync(join(root, file)))
  }
  return `${hash.digest('hex')} ${process.version}`
}

/** Brings a fresh clone to where everything runs: dependencies, contracts and packages. */
export async function setup() {
  checkNode()
  const hash = lockfileHash()
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
    await step(
      'Installing dependencies (about 1 GB on disk, a few minutes the first time)',
      () => pnpm(['install', '--frozen-lockfile'], { quiet: true }),
      'Check that the npm registry is reachable and that the disk is not full, then run the command again.',
    )
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, hash)
  }
  await step(
    'Building contracts and packages',
    () => pnpm(['exec', 'turbo', 'run', 'build'], { quiet: true }),
    'The compiler says why above.',
  )
}
