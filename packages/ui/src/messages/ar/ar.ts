import type { Messages } from '../Messages.js'
import { arConsent } from './arConsent.js'
import { picker } from './picker.js'
import { revoke } from './revoke.js'
import { sessions } from './sessions.js'

/** Arabic. Not yet reviewed by a native reader. */
export const ar: Messages = { ...arConsent, picker, sessions, revoke }
