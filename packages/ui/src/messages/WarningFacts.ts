/** What a warning is about, already in words; absent where it is not known. */
export type WarningFacts = {
  app: string
  /** Amount and unit of an open approval. */
  amount?: string | undefined
  /** The limit of the same token in this request. */
  limit?: string | undefined
  /** Functions, as a finished list. */
  functions?: string | undefined
  /** Until when, or the token's address. */
  detail?: string | undefined
}
