import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exec, root } from './exec.mjs'

const stylesheets = ['styles.css', 'styles.unlayered.css', 'picker.css', 'picker.unlayered.css']
const attw = ['attw', '--profile', 'esm-only', '--format', 'table', '--no-emoji']
const checks = ['core', 'react', 'ui', 'testing', 'devnet', 'contracts'].flatMap((name) => {
  const folder = `packages/${name}`
  const exclude = name === 'ui' ? ['--exclude-entrypoints', ...stylesheets] : []
  return [
    ['publint', '--strict', folder],
    [...attw, '--pack', folder, ...exclude],
  ]
})

let passed = 0
let failed = 0

const isClient = (file) => /^['"]use client['"]/.test(readFileSync(file, 'utf8'))

/** Server components rely on it: each file that says `'use client'` still does once it is built. */
for (const name of ['react', 'ui']) {
  const folder = join(root, 'packages', name)
  const sources = readdirSync(join(folder, 'src'), { recursive: true }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|stories)\b/.test(file),
  )
  const built = (file) => join(folder, 'dist', file.replace(/\.tsx?$/, '.js'))
  const clients = sources.filter((file) => isClient(join(folder, 'src', file)))
  const lost = clients.filter((file) => !isClient(built(file)))
  const gained = sources.filter((file) => !clients.includes(file) && isClient(built(file)))
  if (clients.length > 0 && lost.length === 0 && gained.length === 0) {
    passed += 1
  } else {
    failed += 1
    process.stdout.write(`✗ 'use client' of ${name}: ${[...lost, ...gained].join(', ')}\n`)
  }
}

/** Whoever runs this has the tools and pnpm on the PATH (`pnpm exec`): starting it for each check takes longer than most. */
async function worker() {
  for (let check = checks.shift(); check !== undefined; check = checks.shift()) {
    const { code, output } = await exec(check[0], check.slice(1), { quiet: true })
    if (code === 0) {
      passed += 1
    } else {
      failed += 1
      process.stdout.write(`✗ ${check.join(' ')}\n${output}\n`)
    }
  }
}
// They mostly start up: two at once on two cores.
await Promise.all([worker(), worker()])
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
