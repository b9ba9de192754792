/** What was handed over cannot be charged: which part, and why. */
export class RefusedError extends Error {
  override name = 'RefusedError'

  constructor(
    readonly field: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${field}: ${reason}`, options)
  }
}
