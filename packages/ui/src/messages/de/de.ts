import type { Messages } from '../Messages.js'
import { picker } from './picker.js'
import { revoke } from './revoke.js'
import { sessions } from './sessions.js'
import { deConsent } from './deConsent.js'

/** German. Not yet reviewed by a native reader. */
export const de: Messages = { ...deConsent, picker, sessions, revoke }
