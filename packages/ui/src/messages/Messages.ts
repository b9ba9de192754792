import type { ConsentDialogMessages } from './ConsentDialogMessages.js'
import type { PickerMessages } from './PickerMessages.js'
import type { RevokeMessages } from './RevokeMessages.js'
import type { SessionsMessages } from './SessionsMessages.js'

/** All words of one language. A missing one does not compile. */
export type Messages = ConsentDialogMessages & {
  picker: PickerMessages
  sessions: SessionsMessages
  revoke: RevokeMessages
}
