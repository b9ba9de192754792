import type { Messages } from '../Messages.js'
import { picker } from './picker.js'
import { revoke } from './revoke.js'
import { sessions } from './sessions.js'
import { frConsent } from './frConsent.js'

/** French. Not yet reviewed by a native reader. */
export const fr: Messages = { ...frConsent, picker, sessions, revoke }
