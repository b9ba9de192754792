import type { Messages } from '../Messages.js'
import { common } from './common.js'
import { consent } from './consent.js'
import { permissions } from './permissions.js'
import { picker } from './picker.js'
import { revoke } from './revoke.js'
import { sessions } from './sessions.js'

/** English. */
export const en: Messages = { ...common, ...permissions, ...consent, picker, sessions, revoke }
