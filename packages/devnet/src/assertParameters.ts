import { hardforks } from './chain/Hardfork.js'
import type { CreateDevnetParameters } from './CreateDevnetParameters.js'
import { InvalidParameterError } from './errors/InvalidParameterError.js'

const portFields = ['port', 'bundlerPort', 'paymasterPort'] as const

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
  for (const field of portFields) {
    const port = parameters[field]
    if (port === undefined) continue
    assert(
      Number.isInteger(port) && port >= 0 && port <= 65_535,
      field,
      port,
      'a port is a whole number from 0 (any free one) to 65535',
    )
    const other = portFields.find((name) => name !== field && parameters[name] === port)
    assert(port === 0 || other === undefined, field, port, `so is ${other}: give each its own port`)
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
    assert(
      /^https?:$/.test(URL.canParse(accounts.url) ? new URL(accounts.url).protocol : ''),
      'accounts.url',
      accounts.url,
      'a chain is forked from an http:// or https:// URL',
    )
  }
}
