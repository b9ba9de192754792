/** The first of revoked > lapsed > expired > exhausted > granted > scheduled > active that holds. */
export type SessionStatus =
  | 'granted'
  | 'lapsed'
  | 'scheduled'
  | 'active'
  | 'exhausted'
  | 'expired'
  | 'revoked'
