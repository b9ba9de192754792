import { parseAbiItem, toFunctionSelector } from 'viem'
import { InvalidFunctionError } from '../../errors/InvalidFunctionError.js'
import { TooManyEntriesError } from '../../errors/TooManyEntriesError.js'
import type { Selector } from '../types.js'

/** Every function is one storage write at installation: about 22,000 gas. */
const maxFunctions = 100

/** Reads a list of selectors and signatures: selectors, lower case, sorted, each once. */
export function parseFunctions(value: unknown, field: string): readonly Selector[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new InvalidFunctionError({
      field,
      value,
      reason: 'A list of functions names at least one.',
    })
  if (value.length > maxFunctions)
    throw new TooManyEntriesError({ field, value: value.length, maximum: maxFunctions })
  return sortSelectors(value.map((item, index) => parseFunction(item, `${field}[${index}]`)))
}

/** Reads one selector or signature. */
export function parseFunction(value: unknown, field: string): Selector {
  if (typeof value === 'string') {
    if (/^0x[0-9a-f]{8}$/i.test(value)) return value.toLowerCase() as Selector
    if (value.includes('(')) {
      try {
        const signature = value.startsWith('function ') ? value : `function ${value}`
        const item = parseAbiItem(signature as 'function name()')
        return toFunctionSelector(item)
      } catch {
        // Not a signature: said below.
      }
    }
  }
  throw new InvalidFunctionError({
    field,
    value,
    reason: 'It is neither a selector nor a signature with its parameter types.',
  })
}

export function sortSelectors(selectors: Iterable<Selector>): readonly Selector[] {
  return [...new Set(selectors)].sort()
}
