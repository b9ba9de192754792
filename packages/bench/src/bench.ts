import { createDevnet, type AccountsSource } from '@valetkey/devnet'
import { parseArgs } from 'node:util'
import { benchChecks } from './bench/checks.js'
import { benchGas } from './bench/gas.js'
import { benchPicker } from './bench/picker.js'
import { toAccountsSource } from './toAccountsSource.js'

const usage =
  'Usage: npm run bench -- checks | picker | gas [--records <folder> | --fork-url <rpc>]'

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

type Benchmark = (accounts: AccountsSource) => Promise<{ summary: object; met: boolean }>

const benchmarks: Record<string, Benchmark> = {
  checks: async () => benchChecks(),
  picker: async () => benchPicker(),
  gas: async (accounts) => {
    await using devnet = await createDevnet({ accounts, port: 0, bundlerPort: 0, paymasterPort: 0 })
    if (devnet.filled.length > 0) say(`filled from ours: ${devnet.filled.join(', ')}`)
    return await benchGas(devnet, {
      onFigure: ({ scenario, operation, ours, theirs, difference }) =>
        say(
          `${scenario}, ${operation}: ${ours} beside ${theirs} (${difference > 0 ? '+' : ''}${difference} %)`,
        ),
    })
  },
}

function options(): { benchmark: Benchmark; accounts: AccountsSource } {
  try {
    const { values, positionals } = parseArgs({
      options: { records: { type: 'string' }, 'fork-url': { type: 'string' } },
      allowPositionals: true,
    })
    const [name = '', ...others] = positionals
    const benchmark = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined
    if (!benchmark || others.length > 0)
      throw new Error(`There is no benchmark "${positionals.join(' ')}".`)
    return { benchmark, accounts: toAccountsSource(values) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(`✗ ${message}\n  ${usage}\n`)
    process.exit(1)
  }
}

const { benchmark, accounts } = options()
const { summary, met } = await benchmark(accounts)
say(JSON.stringify(summary))
process.exitCode = met ? 0 : 1
