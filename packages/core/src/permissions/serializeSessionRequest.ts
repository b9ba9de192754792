import type { CustomValue, SessionRequest } from './types.js'

/** Version of the format that is written. */
export const sessionRequestVersion = 1

/**
 * A request as JSON, in one versioned format (`sessionRequestSchema`). Amounts are decimal strings.
 */
export function serializeSessionRequest(request: SessionRequest): string {
  return JSON.stringify({ version: sessionRequestVersion, ...request }, (_, value: CustomValue) =>
    typeof value === 'bigint' ? value.toString() : value,
  )
}
