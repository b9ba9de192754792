import { pnpm } from './setup.mjs'

const published = ['core', 'react', 'ui', 'testing', 'devnet', 'contracts']
let passed = 0
let failed = 0
for (const name of published) {
  const cwd = `packages/${name}`
  for (const [tool, ...args] of [
    ['publint', '--strict', cwd],
    [
      'attw',
      '--pack',
      cwd,
      '--profile',
      'esm-only',
      '--format',
      'table',
      '--no-emoji',
      ...(name === 'ui'
        ? [
            '--exclude-entrypoints',
            'styles.css',
            'styles.unlayered.css',
            'picker.css',
            'picker.unlayered.css',
          ]
        : []),
    ],
  ]) {
    const { code, output } = await pnpm(['exec', tool, ...args], { quiet: true })
    if (code === 0) {
      passed += 1
    } else {
      failed += 1
      process.stdout.write(`✗ ${tool} @valetkey/${name}\n${output}\n`)
    }
  }
}
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
