import type { AccountCall } from '../../account/encodeCalls.js'
import type { SessionKey } from '../../keys/SessionKey.js'
import type { Session } from '../../storage/Session.js'

/** Calls on their way, with what they need. */
export type Sending = {
  session: Session
  key: SessionKey
  calls: readonly AccountCall[]
  /** `false`: the account pays, even where a paymaster is configured. */
  sponsored: boolean
  /** Checking them takes more gas than the bundler estimates. */
  spare?: boolean | undefined
}
