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
export { AllowanceMeter, type AllowanceMeterProps } from '../AllowanceMeter/AllowanceMeter.js'
export { ExpiryCountdown, type ExpiryCountdownProps } from '../ExpiryCountdown/ExpiryCountdown.js'
export { abiFunctions } from '../FunctionSelect/abiFunctions.js'
export { FunctionSelect, type FunctionSelectProps } from '../FunctionSelect/FunctionSelect.js'
export type { PickerKind } from '../PermissionPicker/AddPermission.js'
export type { EntryProps } from '../PermissionPicker/EntryProps.js'
export {
  PermissionPicker,
  type PermissionPickerProps,
} from '../PermissionPicker/PermissionPicker.js'
export type { ContractChoice } from '../PermissionPicker/PickerContext.js'
export type { PickerRule } from '../PermissionPicker/PickerRule.js'
export {
  RevokeDialog,
  type RevokeDialogProps,
  type RevokeState,
} from '../RevokeDialog/RevokeDialog.js'
export {
  SessionCard,
  type SessionActions,
  type SessionCardProps,
} from '../SessionCard/SessionCard.js'
export type { Leftover, SessionEntry } from '../SessionCard/SessionEntry.js'
export { SessionIdentity } from '../SessionCard/SessionIdentity.js'
export { SessionMeters } from '../SessionCard/SessionMeters.js'
export { SessionList, type SessionListProps } from '../SessionList/SessionList.js'
export {
  SessionStatusBadge,
  type SessionStatusBadgeProps,
} from '../SessionStatusBadge/SessionStatusBadge.js'
export { TimeRangeField, type TimeRangeFieldProps } from '../TimeRangeField/TimeRangeField.js'
export {
  TokenAmountField,
  type TokenAmountFieldProps,
  type TokenAmountValue,
  type TokenChoice,
} from '../TokenAmountField/TokenAmountField.js'
