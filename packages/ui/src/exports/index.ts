export { Amount } from '../ConsentDialog/Amount.js'
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
export { en } from '../messages/en/en.js'
export type { Messages } from '../messages/Messages.js'
export type { OwnerKind } from '../messages/OwnerKind.js'
export { useWords } from '../words/useWords.js'
export type { Words } from '../words/Words.js'
export { WordsProvider, type WordsProviderProps } from '../words/WordsProvider.js'
