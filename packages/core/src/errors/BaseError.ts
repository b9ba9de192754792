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

/** What every error of this package extends: what happened, why, and what to do. */
export class BaseError extends Error {
  override name = 'BaseError'

  // The constructor sets them: declared alone, they cost nothing in a page that weighs every error.
  declare readonly shortMessage: string
  declare readonly reason: string | undefined
  declare readonly remedy: string | undefined
  declare readonly field: string | undefined
  declare readonly value: unknown
  declare readonly docsPath: string | undefined
  /** First line of the error that caused this one. */
  declare readonly details: string | undefined

  constructor(shortMessage: string, options: BaseErrorOptions = {}) {
    const { reason, remedy, field, value, docsPath, cause } = options
    const details = cause instanceof Error ? cause.message.split('\n')[0] : undefined
    super(
      [
        shortMessage,
        reason,
        remedy,
        field && `Field: ${field}`,
        docsPath && `Docs: ${docsPath}`,
        details && `Details: ${details}`,
      ]
        .filter(Boolean)
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
  if (cause) return walkCauses(cause, matches)
  return matches ? undefined : error
}

export type BaseErrorType = BaseError & { name: 'BaseError' }
