import { DevnetError } from '../errors/DevnetError.js'
import { InvalidParameterError } from '../errors/InvalidParameterError.js'
import { UsageError } from './UsageError.js'

const options: Record<string, string> = {
  port: '--port',
  bundlerPort: '--bundler-port',
  paymasterPort: '--paymaster-port',
  'accounts.url': '--fork-url',
}

/** One line for what was foreseen, everything for what was not. */
export function explain(error: unknown): string {
  if (error instanceof InvalidParameterError) {
    return `${options[error.field] ?? error.field} is ${error.value}: ${error.rule}.`
  }
  if (error instanceof DevnetError || error instanceof UsageError) return error.message
  return error instanceof Error && error.stack !== undefined ? error.stack : `${error}`
}
