import type { Messages } from '../Messages.js'
import { picker } from './picker.js'
import { revoke } from './revoke.js'
import { sessions } from './sessions.js'
import { zhHansConsent } from './zhHansConsent.js'

/** Chinese in simplified characters. Not yet reviewed by a native reader. */
export const zhHans: Messages = { ...zhHansConsent, picker, sessions, revoke }
