import { benchChecks } from './bench/checks.js'

const usage = 'Usage: npm run bench -- checks'

const [name] = process.argv.slice(2)
if (name !== 'checks') {
  process.stderr.write(`✗ There is no benchmark "${name ?? ''}".\n  ${usage}\n`)
  process.exit(1)
}
const { summary, met } = benchChecks()
process.stdout.write(`${JSON.stringify(summary)}\n`)
process.exitCode = met ? 0 : 1
