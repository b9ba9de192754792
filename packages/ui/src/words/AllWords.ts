import type { Messages } from '../messages/Messages.js'
import type { Words } from './Words.js'

/** `Words` with those of lists, pickers and what follows a consent. */
export type AllWords = Words & { messages: Messages }
