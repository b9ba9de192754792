import { pnpm } from './setup.mjs'

const { code, output } = await pnpm(['exec', 'size-limit', '--json'], { quiet: true })
const start = output.indexOf('[')
if (start < 0) {
  process.stderr.write(`${output}\n✗ The bundles could not be measured.\n`)
  process.exit(1)
}
const measured = JSON.parse(output.slice(start, output.lastIndexOf(']') + 1))
const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`
for (const { name, size, sizeLimit, passed } of measured) {
  process.stdout.write(`${passed ? '✓' : '✗'} ${name}: ${kB(size)} of ${kB(sizeLimit)}\n`)
}
const passed = measured.filter((each) => each.passed).length
process.stdout.write(
  `${JSON.stringify(Object.fromEntries(measured.map(({ name, size }) => [name, size])))}\n`,
)
process.stdout.write(`${passed} passed, ${measured.length - passed} failed\n`)
process.exit(code === 0 ? 0 : 1)
