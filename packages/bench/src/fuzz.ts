import { createDevnet } from '@valetkey/devnet'
import { parseArgs } from 'node:util'
import { fuzz } from './fuzz/fuzz.js'
import { toAccountsSource } from './toAccountsSource.js'

const usage =
  'Usage: npm run fuzz -- [--cases <number>] [--seed <number>] [--records <folder> | --fork-url <rpc>]'

function options() {
  try {
    const { values } = parseArgs({
      options: {
        cases: { type: 'string', default: '1000' },
        seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
        records: { type: 'string' },
        'fork-url': { type: 'string' },
      },
    })
    return {
      cases: wholeNumber('--cases', values.cases),
      seed: wholeNumber('--seed', values.seed),
      accounts: toAccountsSource(values),
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(`✗ ${message}\n  ${usage}\n`)
    process.exit(1)
  }
}

function wholeNumber(name: string, value: string): number {
  if (!/^\d{1,10}$/.test(value)) throw new Error(`${name} takes a whole number, not "${value}".`)
  return Number(value)
}

const { cases, seed, accounts } = options()
process.stdout.write(`seed ${seed}\n`)
await using devnet = await createDevnet({ accounts, bundler: false, port: 0 })
if (devnet.filled.length > 0)
  process.stdout.write(`filled from ours: ${devnet.filled.join(', ')}\n`)

const report = await fuzz(devnet, {
  cases,
  seed,
  onProgress: (done) => process.stdout.write(`${done} of ${cases} cases\n`),
})
for (const fault of report.faults) process.stdout.write(`✗ ${fault}\n`)
process.stdout.write(`${JSON.stringify(report.summary)}\n`)
process.exitCode = report.faults.length === 0 ? 0 : 1
