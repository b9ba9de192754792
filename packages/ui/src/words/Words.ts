import type { Format } from '../format/createFormat.js'
import type { ConsentDialogMessages } from '../messages/ConsentDialogMessages.js'

/** The words of one language, and its numbers, times and lists seen from one moment and place. */
export type Words = { messages: ConsentDialogMessages; format: Format; now: number }
