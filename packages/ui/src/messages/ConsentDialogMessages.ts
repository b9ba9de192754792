import type { CommonMessages } from './CommonMessages.js'
import type { ConsentMessages } from './ConsentMessages.js'
import type { PermissionMessages } from './PermissionMessages.js'

/** The words of one language that the consent dialog and its parts need. */
export type ConsentDialogMessages = CommonMessages & PermissionMessages & ConsentMessages
