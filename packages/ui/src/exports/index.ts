export { Amount } from '../ConsentDialog/Amount.js'
export {
  ConsentContext,
  useConsentContext,
  type ConsentContextValue,
} from '../ConsentDialog/ConsentContext.js'
export {
  ConsentDialog,
  type ConsentDialogProps,
  type ConsentState,
} from '../ConsentDialog/ConsentDialog.js'
export { ExposureSummary } from '../ConsentDialog/ExposureSummary.js'
export { Notice, type NoticeProps } from '../ConsentDialog/Notice.js'
export { PermissionDetails } from '../ConsentDialog/PermissionDetails.js'
export { PermissionRow, type PermissionRowProps } from '../ConsentDialog/PermissionRow.js'
export { TimeRow, type TimeRowProps } from '../ConsentDialog/TimeRow.js'
export { createFormat, shortAddress, type Format } from '../format/createFormat.js'
export { safeText } from '../format/safeText.js'
export { en } from '../messages/en.js'
export type { Messages, OwnerKind } from '../messages/Messages.js'
