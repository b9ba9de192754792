export { AddressLabel, type AddressLabelProps } from '../AddressLabel/AddressLabel.js'
export { Amount } from '../ConsentDialog/Amount.js'
export { ConfirmWord } from '../ConsentDialog/ConfirmWord.js'
export { ConsentAside } from '../ConsentDialog/ConsentAside.js'
export { ConsentCannot } from '../ConsentDialog/ConsentCannot.js'
export { useConsent, type Consent } from '../ConsentDialog/ConsentContext.js'
export { ConsentDecision } from '../ConsentDialog/ConsentDecision.js'
export { ConsentDialog } from '../ConsentDialog/ConsentDialog.js'
export type {
  ConsentBefore,
  ConsentChain,
  ConsentCost,
  ConsentDialogProps,
  ConsentState,
} from '../ConsentDialog/ConsentDialogProps.js'
export { ConsentExposure } from '../ConsentDialog/ConsentExposure.js'
export { ConsentHeader } from '../ConsentDialog/ConsentHeader.js'
export { ConsentPermissions } from '../ConsentDialog/ConsentPermissions.js'
export { ConsentProblem } from '../ConsentDialog/ConsentProblem.js'
export { ConsentSummary } from '../ConsentDialog/ConsentSummary.js'
export { ConsentWarnings } from '../ConsentDialog/ConsentWarnings.js'
export { ExposureSummary, type ExposureSummaryProps } from '../ConsentDialog/ExposureSummary.js'
export { FullRequest } from '../ConsentDialog/FullRequest.js'
export { Notice, type NoticeProps } from '../ConsentDialog/Notice.js'
export { PermissionDetails } from '../PermissionList/PermissionDetails.js'
export { PermissionList, type PermissionListProps } from '../PermissionList/PermissionList.js'
export { PermissionRow, type PermissionRowProps } from '../PermissionList/PermissionRow.js'
export { TimeRow, type TimeRowProps } from '../PermissionList/TimeRow.js'
export { createFormat, shortAddress, type Format } from '../format/createFormat.js'
export { safeText } from '../format/safeText.js'
export { ar } from '../messages/ar/ar.js'
export { arConsent } from '../messages/ar/arConsent.js'
export { de } from '../messages/de/de.js'
export { deConsent } from '../messages/de/deConsent.js'
export { en } from '../messages/en/en.js'
export { enConsent } from '../messages/en/enConsent.js'
export { es } from '../messages/es/es.js'
export { esConsent } from '../messages/es/esConsent.js'
export { fr } from '../messages/fr/fr.js'
export { frConsent } from '../messages/fr/frConsent.js'
export { ja } from '../messages/ja/ja.js'
export { jaConsent } from '../messages/ja/jaConsent.js'
export { zhHans } from '../messages/zhHans/zhHans.js'
export { zhHansConsent } from '../messages/zhHans/zhHansConsent.js'
export type { ConsentDialogMessages } from '../messages/ConsentDialogMessages.js'
export type { Messages } from '../messages/Messages.js'
export type { OwnerKind } from '../messages/OwnerKind.js'
export type { AllWords } from '../words/AllWords.js'
export { useAllWords } from '../words/useAllWords.js'
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
export { periodicSpendRule } from '../PermissionPicker/rules/periodicSpendRule.js'
export { usageLimitRule } from '../PermissionPicker/rules/usageLimitRule.js'
export {
  RevokeDialog,
  type RevokeDialogProps,
  type RevokeState,
} from '../RevokeDialog/RevokeDialog.js'
export {
  RotateDialog,
  type RotateDialogProps,
  type RotateState,
} from '../RotateDialog/RotateDialog.js'
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
export {
  ChangeDialog,
  type ChangeDialogProps,
  type ChangeState,
} from '../ChangeDialog/ChangeDialog.js'
export { SessionDetails, type SessionDetailsProps } from '../SessionDetails/SessionDetails.js'
export { SessionManager, type SessionManagerProps } from '../SessionManager/SessionManager.js'
export { SessionConsent, type SessionConsentProps } from '../SessionConsent/SessionConsent.js'
