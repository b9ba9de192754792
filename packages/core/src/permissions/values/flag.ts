import { InvalidRequestError } from '../../errors/InvalidRequestError.js'

/** Reads a yes or no, if there is one. */
export function parseFlag(value: unknown, field: string): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value
  throw new InvalidRequestError({
    field,
    value,
    reason: 'It is neither true nor false.',
    remedy: 'Give a boolean.',
  })
}
