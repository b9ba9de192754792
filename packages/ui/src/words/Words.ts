import type { Format } from '../format/createFormat.js'
import type { Messages } from '../messages/Messages.js'

/** The words of one language, and its numbers, times and lists seen from one moment and place. */
export type Words = { messages: Messages; format: Format; now: number }
