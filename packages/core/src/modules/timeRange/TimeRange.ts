/** Unix seconds, both ends inclusive. `validUntil` 0 means without end, `validAfter` 0 from the beginning. */
export type TimeRange = { validUntil: number; validAfter: number }

/** What the module stores for "without end" where a start is given. */
export const maxTime = 2 ** 48 - 1
