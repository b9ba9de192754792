/** One line of JSON per event: what happened, to whom, and no secret. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  event: string,
  fields?: Record<string, unknown>,
) => void

/** Structured lines on standard output. */
export const log: Log = (level, event, fields = {}) => {
  const line = { time: new Date().toISOString(), level, event, ...fields }
  process.stdout.write(
    `${JSON.stringify(line, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))}\n`,
  )
}
