export type BaseErrorOptions = {
  /** Why it happened: the rule that was met. */
  reason?: string | undefined
  /** What to do now. */
  remedy?: string | undefined
  /** Path of the offending value, such as `permissions[0].limit`. */
  field?: string | undefined
  value?: unknown
  /** Page below `docs/`. */
  docsPath?: string | undefined
  cause?: unknown
}

const detailsOf = (cause: unknown): string | undefined =>
  cause instanceof Error ? cause.message.split('\n')[0] : undefined

/** What every error of this package extends: what happened, why, and what to do. */
export class BaseError extends Error {
  override name = 'BaseError'

  readonly shortMessage: string
  readonly reason: string | undefined
  readonly remedy: string | undefined
  readonly field: string | undefined
  readonly value: unknown
  readonly docsPath: string | undefined
  /** First line of the error that caused this one. */
  readonly details: string | undefined

  constructor(shortMessage: string, options: BaseErrorOptions = {}) {
    const { reason, remedy, field, value, docsPath, cause } = options
    const details = detailsOf(cause)
    super(
      [
        shortMessage,
        reason,
        remedy,
        field && `Field: ${field}`,
        docsPath && `Docs: ${docsPath}`,
        details && `Details: ${details}`,
      ]
        .filter((line) => line)
        .join('\n'),
      cause === undefined ? undefined : { cause },
    )
    this.shortMessage = shortMessage
    this.reason = reason
    this.remedy = remedy
    this.field = field
    this.value = value
    this.docsPath = docsPath
    this.details = details
  }

  /** The first error that matches, from this one down its causes; without `matches`, the innermost. */
  walk(matches?: (error: unknown) => boolean): unknown {
    return walkCauses(this, matches)
  }
}

function walkCauses(error: unknown, matches?: (error: unknown) => boolean): unknown {
  if (matches?.(error)) return error
  const cause: unknown = error instanceof Error ? error.cause : undefined
  if (cause === undefined || cause === null) return matches ? undefined : error
  return walkCauses(cause, matches)
}

export type BaseErrorType = BaseError & { name: 'BaseError' }
