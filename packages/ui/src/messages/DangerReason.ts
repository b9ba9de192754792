/** Why a grant needs a deliberate second act; the user types the word that says it. */
export type DangerReason =
  | 'full-control'
  | 'unreadable'
  | 'account-functions'
  | 'no-limit'
  | 'any-token'
  | 'forever'
