import { InvalidRequestError } from '../../errors/InvalidRequestError.js'

/** Reads whom native token may go to besides the calls that are allowed. */
export function parseRecipients(value: unknown, field: string): 'anyone' | undefined {
  if (value === undefined || value === 'anyone') return value
  throw new InvalidRequestError({
    field,
    value,
    reason: "Native token goes along with allowed calls, or to 'anyone'.",
    remedy: 'To allow one recipient, leave it out and add contractCalls({ address }) for it.',
  })
}
