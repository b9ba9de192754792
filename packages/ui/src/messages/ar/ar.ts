import { picker } from './picker.js'
import { revoke } from './revoke.js'
import { sessions } from './sessions.js'
import type { Messages } from '../Messages.js'
import { common } from './common.js'
import { consent } from './consent.js'
import { permissions } from './permissions.js'

/** Arabic. Not yet reviewed by a native reader. */
export const ar: Messages = { ...common, ...permissions, ...consent, picker, sessions, revoke }
