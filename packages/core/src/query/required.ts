import { ParameterMissingError } from '../errors/ParameterMissingError.js'

/** A parameter that the query waits for: only a `refetch` by hand can come here without it. */
export function required<value>(field: string, value: value | undefined): value {
  if (value === undefined) throw new ParameterMissingError({ field })
  return value
}
