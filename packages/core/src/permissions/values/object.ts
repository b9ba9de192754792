import { InvalidRequestError } from '../../errors/InvalidRequestError.js'

/** Reads an object that has no other than the named fields. */
export function parseObject(
  value: unknown,
  { field, fields }: { field: string; fields: readonly string[] },
): { readonly [name: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InvalidRequestError({
      field,
      value,
      reason: 'It is not an object.',
      remedy: 'Make permissions with erc20Spend, contractCalls and the other constructors.',
    })
  const stranger = Object.keys(value).find((name) => !fields.includes(name))
  if (stranger !== undefined)
    throw new InvalidRequestError({
      field: `${field}.${stranger}`,
      value: stranger,
      reason: `There is no such field; there are: ${fields.join(', ')}.`,
      remedy: 'Leave it out, or correct its name.',
    })
  return { ...value }
}
