import type { Messages } from '../Messages.js'
import { picker } from './picker.js'
import { revoke } from './revoke.js'
import { sessions } from './sessions.js'
import { esConsent } from './esConsent.js'

/** Spanish. Not yet reviewed by a native reader. */
export const es: Messages = { ...esConsent, picker, sessions, revoke }
