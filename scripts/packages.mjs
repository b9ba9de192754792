import { pnpm } from './setup.mjs'

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
async function worker() {
  for (let check = checks.shift(); check !== undefined; check = checks.shift()) {
    const { code, output } = await pnpm(['exec', ...check], { quiet: true })
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
