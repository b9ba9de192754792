/** Periods of the calendar in UTC, weeks from Monday. */
export type Period = 'hour' | 'day' | 'week' | 'month'

/** In the order of the module's enum, in which 0 is none. */
export const periods: readonly Period[] = ['hour', 'day', 'week', 'month']
