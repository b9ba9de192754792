import type { Messages } from '../Messages.js'
import { picker } from './picker.js'
import { revoke } from './revoke.js'
import { sessions } from './sessions.js'
import { jaConsent } from './jaConsent.js'

/** Japanese. Not yet reviewed by a native reader. */
export const ja: Messages = { ...jaConsent, picker, sessions, revoke }
