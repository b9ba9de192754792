import type { CommonMessages } from './CommonMessages.js'
import type { ConsentMessages } from './ConsentMessages.js'
import type { PermissionMessages } from './PermissionMessages.js'
import type { PickerMessages } from './PickerMessages.js'
import type { RevokeMessages } from './RevokeMessages.js'
import type { SessionsMessages } from './SessionsMessages.js'

/** All words of one language. A missing one does not compile. */
export type Messages = CommonMessages &
  PermissionMessages &
  ConsentMessages & {
    picker: PickerMessages
    sessions: SessionsMessages
    revoke: RevokeMessages
  }
