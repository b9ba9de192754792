import type { Messages } from '../Messages.js'
import { enConsent } from './enConsent.js'
import { picker } from './picker.js'
import { revoke } from './revoke.js'
import { sessions } from './sessions.js'

/** English. */
export const en: Messages = { ...enConsent, picker, sessions, revoke }
