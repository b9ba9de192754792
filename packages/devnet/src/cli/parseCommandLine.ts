import { parseArgs } from 'node:util'
import { hardforks, type Hardfork } from '../chain/Hardfork.js'
import type { CreateDevnetParameters } from '../CreateDevnetParameters.js'
import { UsageError } from './UsageError.js'

export type Command =
  | { name: 'help' }
  | { name: 'version' }
  | { name: 'start'; json: boolean; parameters: CreateDevnetParameters }

/** @throws {UsageError} */
export function parseCommandLine(args: readonly string[]): Command {
  const values = parseValues(args)
  if (values.help) return { name: 'help' }
  if (values.version) return { name: 'version' }
  const { records, 'fork-url': forkUrl } = values
  if (records !== undefined && forkUrl !== undefined) {
    throw new UsageError(
      '--records and --fork-url each bring their own accounts: give one of them.',
    )
  }
  return {
    name: 'start',
    json: values.json ?? false,
    parameters: {
      hardfork: parseHardfork(values.hardfork),
      accounts:
        records !== undefined
          ? { type: 'records', folder: records }
          : forkUrl !== undefined
            ? { type: 'fork', url: forkUrl }
            : { type: 'embedded' },
      port: parsePort('--port', values.port),
      bundlerPort: parsePort('--bundler-port', values['bundler-port']),
      paymasterPort: parsePort('--paymaster-port', values['paymaster-port']),
      cache: !values['no-cache'],
    },
  }
}

function parseValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        hardfork: { type: 'string' },
        records: { type: 'string' },
        'fork-url': { type: 'string' },
        port: { type: 'string' },
        'bundler-port': { type: 'string' },
        'paymaster-port': { type: 'string' },
        json: { type: 'boolean' },
        'no-cache': { type: 'boolean' },
        help: { type: 'boolean' },
        version: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    // Node explains at length; its first sentence names the argument.
    const [reason] = `${error instanceof Error ? error.message : error}`.split(/\.\s|\n/)
    throw new UsageError(`${reason?.replace(/\.$/, '')}.`)
  }
}

function parseHardfork(value: string | undefined): Hardfork | undefined {
  if (value === undefined) return undefined
  const hardfork = hardforks.find((name) => name === value)
  if (hardfork === undefined) {
    throw new UsageError(`--hardfork is "${value}" and not ${hardforks.join(' or ')}.`)
  }
  return hardfork
}

function parsePort(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
    throw new UsageError(`${option} is "${value}" and not a port from 0 (any free one) to 65535.`)
  }
  return Number(value)
}
