import { InvalidRequestError } from '../../errors/InvalidRequestError.js'

/** Reads a yes or no; `undefined` is `fallback`. */
export function parseFlag(
  value: unknown,
  { field, fallback }: { field: string; fallback: boolean },
): boolean {
  if (value === undefined) return fallback
  if (typeof value === 'boolean') return value
  throw new InvalidRequestError({
    field,
    value,
    reason: 'It is neither true nor false.',
    remedy: 'Give a boolean.',
  })
}
