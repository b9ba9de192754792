/** Why something failed, in one sentence: errors of ours and viem's have one, with the details left out. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'shortMessage' in error && typeof error.shortMessage === 'string'
    ? error.shortMessage
    : error.message
}
