import { InvalidRequestError } from '../../errors/InvalidRequestError.js'
import { TooManyEntriesError } from '../../errors/TooManyEntriesError.js'

/** More entries than this cannot be installed within the gas that bundlers accept. */
const maxEntries = 100

/** Reads a list of at most 100 entries. */
export function parseList<item>(value: readonly item[], field: string): readonly item[] {
  if (!Array.isArray(value))
    throw new InvalidRequestError({
      field,
      value,
      reason: 'It is not a list.',
      remedy: 'Give an array.',
    })
  if (value.length > maxEntries)
    throw new TooManyEntriesError({ field, value: value.length, maximum: maxEntries })
  return value
}
