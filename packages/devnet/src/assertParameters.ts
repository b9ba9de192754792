import { hardforks } from './chain/Hardfork.js'
import type { CreateDevnetParameters } from './CreateDevnetParameters.js'
import { InvalidParameterError } from './errors/InvalidParameterError.js'
import { portFields } from './ports/portFields.js'

const ports = ['port', 'bundlerPort', 'paymasterPort'] as const

/** @throws {InvalidParameterError} */
export function assertParameters(parameters: CreateDevnetParameters): void {
  const { hardfork, accounts, blockTime } = parameters
  const assert = (isValid: boolean, field: string, value: unknown, rule: string) => {
    if (!isValid) throw new InvalidParameterError({ field, value, rule })
  }

  if (hardfork !== undefined) {
    assert(
      hardforks.includes(hardfork),
      'hardfork',
      hardfork,
      `a devnet runs ${hardforks.join(' or ')}`,
    )
  }
  for (const field of ports) {
    const port = parameters[field]
    if (port === undefined) continue
    assert(
      Number.isInteger(port) && port >= 0 && port <= 65_535,
      field,
      port,
      'a port is a whole number from 0 (any free one) to 65535',
    )
    const other = ports.find((name) => name !== field && parameters[name] === port)
    assert(
      port === 0 || other === undefined,
      field,
      port,
      `the ${other && portFields[other].part} has the same port, and each needs its own`,
    )
  }
  if (blockTime !== undefined) {
    assert(
      Number.isInteger(blockTime) && blockTime > 0,
      'blockTime',
      blockTime,
      'a block time is a whole number of seconds, 1 or more',
    )
  }
  if (accounts?.type === 'fork') {
    // Not its path, which may hold an API key.
    const [, scheme] = /^(\w+:\/\/)/.exec(accounts.url) ?? []
    assert(
      URL.canParse(accounts.url) && /^https?:/.test(accounts.url),
      'accounts.url',
      scheme === undefined ? 'no URL' : `a ${scheme} URL`,
      'a chain is forked from an http:// or https:// URL',
    )
  }
}
