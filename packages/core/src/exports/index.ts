// errors
export { BaseError, type BaseErrorOptions, type BaseErrorType } from '../errors/BaseError.js'

// config
export {
  createValetKeyConfig,
  type CreateValetKeyConfigParameters,
} from '../config/createValetKeyConfig.js'
export type { GasBounds } from '../config/GasBounds.js'
export type { PaymasterService, SessionChange, ValetKeyConfig } from '../config/ValetKeyConfig.js'

// session: errors
export {
  AccountMismatchError,
  type AccountMismatchErrorType,
} from '../errors/AccountMismatchError.js'
export { BundlerMissingError, type BundlerMissingErrorType } from '../errors/BundlerMissingError.js'
export { ClientMissingError, type ClientMissingErrorType } from '../errors/ClientMissingError.js'
export {
  ConsentMismatchError,
  type ConsentMismatchErrorType,
} from '../errors/ConsentMismatchError.js'
export {
  ContractMissingError,
  type ContractMissingErrorType,
} from '../errors/ContractMissingError.js'
export { GasOutOfBoundsError, type GasOutOfBoundsErrorType } from '../errors/GasOutOfBoundsError.js'
export { GrantLapsedError, type GrantLapsedErrorType } from '../errors/GrantLapsedError.js'
export { GrantMissingError, type GrantMissingErrorType } from '../errors/GrantMissingError.js'
export { GrantUnsavedError, type GrantUnsavedErrorType } from '../errors/GrantUnsavedError.js'
export {
  AdjustmentRefusedError,
  type AdjustmentRefusedErrorType,
} from '../errors/AdjustmentRefusedError.js'
export { ConsentRefusedError, type ConsentRefusedErrorType } from '../errors/ConsentRefusedError.js'
export { InvalidSessionError, type InvalidSessionErrorType } from '../errors/InvalidSessionError.js'
export { OwnerMismatchError, type OwnerMismatchErrorType } from '../errors/OwnerMismatchError.js'
export {
  OwnerSignatureInvalidError,
  type OwnerSignatureInvalidErrorType,
} from '../errors/OwnerSignatureInvalidError.js'
export {
  OwnerOperationRevertedError,
  type OwnerOperationRevertedErrorType,
} from '../errors/OwnerOperationRevertedError.js'
export {
  OwnerTransactionUnavailableError,
  type OwnerTransactionUnavailableErrorType,
} from '../errors/OwnerTransactionUnavailableError.js'
export {
  ParameterMissingError,
  type ParameterMissingErrorType,
} from '../errors/ParameterMissingError.js'
export {
  RevocationIncompleteError,
  type RevocationIncompleteErrorType,
} from '../errors/RevocationIncompleteError.js'
export {
  GrantNotCancellableError,
  type GrantNotCancellableErrorType,
} from '../errors/GrantNotCancellableError.js'
export {
  SessionCallsRevertedError,
  type SessionCallsRevertedErrorType,
} from '../errors/SessionCallsRevertedError.js'
export {
  SessionCallsUnconfirmedError,
  type SessionCallsUnconfirmedErrorType,
} from '../errors/SessionCallsUnconfirmedError.js'
export {
  SessionKeyMissingError,
  type SessionKeyMissingErrorType,
} from '../errors/SessionKeyMissingError.js'
export {
  SessionCallsDeniedError,
  type SessionCallsDeniedErrorType,
} from '../errors/SessionCallsDeniedError.js'
export {
  OperationRejectedError,
  type OperationRejectedErrorType,
} from '../errors/OperationRejectedError.js'
export {
  ServiceUnreachableError,
  type ServiceUnreachableErrorType,
} from '../errors/ServiceUnreachableError.js'
export { SessionRevokedError, type SessionRevokedErrorType } from '../errors/SessionRevokedError.js'
export {
  StorageUnavailableError,
  type StorageUnavailableErrorType,
} from '../errors/StorageUnavailableError.js'
export { StorageVersionError, type StorageVersionErrorType } from '../errors/StorageVersionError.js'
export { UnknownCodeError, type UnknownCodeErrorType } from '../errors/UnknownCodeError.js'
export {
  UnreadableSignerError,
  type UnreadableSignerErrorType,
} from '../errors/UnreadableSignerError.js'
export {
  WalletChainMismatchError,
  type WalletChainMismatchErrorType,
} from '../errors/WalletChainMismatchError.js'
export { WalletRejectedError, type WalletRejectedErrorType } from '../errors/WalletRejectedError.js'

export { ChangePendingError, type ChangePendingErrorType } from '../errors/ChangePendingError.js'
export {
  KeyTypeMismatchError,
  type KeyTypeMismatchErrorType,
} from '../errors/KeyTypeMismatchError.js'
export {
  NarrowingNotDeferrableError,
  type NarrowingNotDeferrableErrorType,
} from '../errors/NarrowingNotDeferrableError.js'
export {
  SessionNotLandedError,
  type SessionNotLandedErrorType,
} from '../errors/SessionNotLandedError.js'
export {
  UpdateNotInPlaceError,
  type UpdateNotInPlaceErrorType,
} from '../errors/UpdateNotInPlaceError.js'

export {
  NotAnInstallationError,
  type NotAnInstallationErrorType,
} from '../errors/NotAnInstallationError.js'
export {
  OwnerWalletMismatchError,
  type OwnerWalletMismatchErrorType,
} from '../errors/OwnerWalletMismatchError.js'
export {
  SessionKeyCannotSignError,
  type SessionKeyCannotSignErrorType,
} from '../errors/SessionKeyCannotSignError.js'

export {
  DelegationUnavailableError,
  type DelegationUnavailableErrorType,
} from '../errors/DelegationUnavailableError.js'

export {
  SessionTransactionRevertedError,
  type SessionTransactionRevertedErrorType,
} from '../errors/SessionTransactionRevertedError.js'
export {
  SessionTransactionUnavailableError,
  type SessionTransactionUnavailableErrorType,
} from '../errors/SessionTransactionUnavailableError.js'
export {
  SessionTransactionUnconfirmedError,
  type SessionTransactionUnconfirmedErrorType,
} from '../errors/SessionTransactionUnconfirmedError.js'
export {
  TransactionReplacedError,
  type TransactionReplacedErrorType,
} from '../errors/TransactionReplacedError.js'

export { NotSliceableError, type NotSliceableErrorType } from '../errors/NotSliceableError.js'

// install
export { decodeInstall } from '../install/decodeInstall.js'
export { encodeInstall } from '../install/encodeInstall.js'
export { encodeUninstall } from '../install/encodeUninstall.js'
export type { HookInstall, InstallPlan } from '../install/types.js'

// modules
export type { ModuleDenial, Operation, OperationCall } from '../modules/Operation.js'
export type { Period } from '../modules/periodicSpendLimit/Period.js'

// permissions: errors
export {
  DuplicatePermissionError,
  type DuplicatePermissionErrorType,
} from '../errors/DuplicatePermissionError.js'
export { EmptyRequestError, type EmptyRequestErrorType } from '../errors/EmptyRequestError.js'
export { InvalidAddressError, type InvalidAddressErrorType } from '../errors/InvalidAddressError.js'
export {
  InvalidEntityIdError,
  type InvalidEntityIdErrorType,
} from '../errors/InvalidEntityIdError.js'
export {
  InvalidFunctionError,
  type InvalidFunctionErrorType,
} from '../errors/InvalidFunctionError.js'
export { InvalidLimitError, type InvalidLimitErrorType } from '../errors/InvalidLimitError.js'
export { InvalidRequestError, type InvalidRequestErrorType } from '../errors/InvalidRequestError.js'
export {
  InvalidTimeRangeError,
  type InvalidTimeRangeErrorType,
} from '../errors/InvalidTimeRangeError.js'
export {
  PermissionConflictError,
  type PermissionConflictErrorType,
} from '../errors/PermissionConflictError.js'
export {
  PrivilegedFunctionError,
  type PrivilegedFunctionErrorType,
} from '../errors/PrivilegedFunctionError.js'
export {
  PrivilegedTargetError,
  type PrivilegedTargetErrorType,
} from '../errors/PrivilegedTargetError.js'
export { TooManyEntriesError, type TooManyEntriesErrorType } from '../errors/TooManyEntriesError.js'
export { UnboundedGasError, type UnboundedGasErrorType } from '../errors/UnboundedGasError.js'
export { UnknownKindError, type UnknownKindErrorType } from '../errors/UnknownKindError.js'
export {
  UnreadablePermissionError,
  type UnreadablePermissionErrorType,
} from '../errors/UnreadablePermissionError.js'

// keys
export { createP256Key } from '../keys/createP256Key.js'
export type { SessionKey, SessionKeyReference } from '../keys/SessionKey.js'
export { toP256Key } from '../keys/toP256Key.js'
export { toSecp256k1Key } from '../keys/toSecp256k1Key.js'

// account
export { getAccountAddress } from '../account/getAccountAddress.js'
export { getAccountInitCode, type AccountInitCode } from '../account/getAccountInitCode.js'
export {
  getDeferredActionTypedData,
  type DeferredActionParameters,
  type DeferredActionTypedData,
} from '../account/getDeferredActionTypedData.js'
export { hashDeferredAction, type DeferredActionHashes } from '../account/hashDeferredAction.js'
export { knownCode, type KnownContract } from '../account/knownCode.js'
export type { Owner } from '../account/Owner.js'
export type { Delegation } from '../account/signDelegation.js'
export type { OwnerWallet } from '../account/OwnerWallet.js'
export {
  toModularAccount,
  type ModularAccount,
  type ToModularAccountParameters,
} from '../account/toModularAccount.js'
export {
  toSessionAccount,
  type SessionAccount,
  type ToSessionAccountParameters,
} from '../account/toSessionAccount.js'

// permissions
export { checkCallData, type CheckCallDataParameters } from '../permissions/checkCallData.js'
export { checkCalls, type CheckCallsParameters } from '../permissions/checkCalls.js'
export { combineExposures } from '../permissions/combineExposures.js'
export { compile, type CompileParameters } from '../permissions/compile.js'
export { decompile, type DecompileReturnType } from '../permissions/decompile.js'
export { deriveRequest, type DeriveRequestParameters } from '../permissions/deriveRequest.js'
export { describe, type DescribeOptions } from '../permissions/describe.js'
export {
  diffRequests,
  type RequestChange,
  type RequestDifference,
} from '../permissions/diffRequests.js'
export type {
  AssetExposure,
  ContractLabel,
  Description,
  Exposure,
  FunctionLabel,
  Impossibility,
  Labels,
  OpenApproval,
  PermissionLine,
  TokenLabel,
  Warning,
  WarningCode,
} from '../permissions/display.js'
export {
  changeSessionRequestDraft,
  type SessionRequestDraftChange,
} from '../permissions/draft/changeSessionRequestDraft.js'
export { createSessionRequestDraft } from '../permissions/draft/createSessionRequestDraft.js'
export {
  reviewSessionRequestDraft,
  type ReviewSessionRequestDraftParameters,
  type SessionRequestDraftIssue,
  type SessionRequestDraftReview,
} from '../permissions/draft/reviewSessionRequestDraft.js'
export type {
  PermissionDraft,
  SessionRequestDraft,
  SessionRequestDraftEntry,
} from '../permissions/draft/SessionRequestDraft.js'
export { defineKind, type DefinedKind, type KindDefinition } from '../permissions/defineKind.js'
export {
  fromErc7715,
  type FromErc7715Parameters,
  type FromErc7715ReturnType,
} from '../permissions/erc7715/fromErc7715.js'
export {
  toErc7715,
  type ToErc7715Parameters,
  type ToErc7715ReturnType,
} from '../permissions/erc7715/toErc7715.js'
export type { Erc7715Request, Erc7715Unsupported } from '../permissions/erc7715/types.js'
export { exposure, type ExposureParameters } from '../permissions/exposure.js'
export { indexLabels, type LabelIndex } from '../permissions/labels.js'
export { inDays } from '../permissions/inDays.js'
export { inHours } from '../permissions/inHours.js'
export type {
  CheckContext,
  Conflict,
  CustomKind,
  DescribeContext,
  ExposureContext,
  Kind,
  KindModule,
  Risk,
} from '../permissions/kind.js'
export {
  accountFunctions,
  type AccountFunctionsParameters,
} from '../permissions/kinds/accountFunctions.js'
export {
  anyContractCalls,
  type AnyContractCallsParameters,
} from '../permissions/kinds/anyContractCalls.js'
export { contractCalls, type ContractCallsParameters } from '../permissions/kinds/contractCalls.js'
export { erc20Spend, type Erc20SpendParameters } from '../permissions/kinds/erc20Spend.js'
export { gas, type GasParameters } from '../permissions/kinds/gas.js'
export { nativeAndGas, type NativeAndGasParameters } from '../permissions/kinds/nativeAndGas.js'
export { nativeSpend, type NativeSpendParameters } from '../permissions/kinds/nativeSpend.js'
export {
  periodicSpend,
  periodicSpendKind,
  type PeriodicSpendParameters,
} from '../permissions/kinds/periodicSpend.js'
export { paymaster, type PaymasterParameters } from '../permissions/kinds/paymaster.js'
export { root } from '../permissions/kinds/root.js'
export {
  usageLimit,
  usageLimitKind,
  type UsageLimitParameters,
} from '../permissions/kinds/usageLimit.js'
export {
  normalise,
  type NormaliseErrorType,
  type NormaliseOptions,
} from '../permissions/normalise.js'
export { parseSessionRequest } from '../permissions/parseSessionRequest.js'
export {
  readUsage,
  type ReadUsageParameters,
  type ReadUsageReturnType,
} from '../permissions/readUsage.js'
export { serializeSessionRequest } from '../permissions/serializeSessionRequest.js'
export { sessionRequest, type SessionRequestOptions } from '../permissions/sessionRequest.js'
export { sessionRequestSchema } from '../permissions/sessionRequestSchema.js'
export type {
  AccountFunctions,
  AnyContractCalls,
  ContractCalls,
  CustomParameters,
  CustomPermission,
  CustomValue,
  Erc20Spend,
  FunctionReference,
  Gas,
  NativeAndGas,
  NativeSpend,
  NormalPermission,
  NormalRequest,
  Paymaster,
  Permission,
  PermissionType,
  Root,
  Selector,
  SessionRequest,
  UnknownPermission,
} from '../permissions/types.js'
export type { ContractRead, SessionLayout, UsageContext, UsageReads } from '../permissions/usage.js'
export type {
  Denial,
  DenialReason,
  DenialRemedy,
  PermissionUsage,
  Verdict,
} from '../permissions/verdict.js'
export { warnings, type WarningsParameters } from '../permissions/warnings.js'

// storage
export type { Grant } from '../storage/Grant.js'
export { indexedDbStorage, type IndexedDbStorageParameters } from '../storage/indexedDbStorage.js'
export { memoryStorage } from '../storage/memoryStorage.js'
export type {
  PendingChange,
  Session,
  SessionApp,
  SessionAttempt,
  SessionId,
  SessionLanding,
  SessionRevocation,
  SessionSlice,
  SessionTransaction,
} from '../storage/Session.js'
export type { StoredKey } from '../storage/StoredKey.js'
export type { ValetKeyStorage } from '../storage/ValetKeyStorage.js'

// session
export {
  getConsentDecision,
  type GetConsentDecisionParameters,
  type GetConsentDecisionReturnType,
} from '../session/getConsentDecision.js'
export {
  getLabels,
  type GetLabelsErrorType,
  type GetLabelsParameters,
  type GetLabelsReturnType,
} from '../session/getLabels.js'
export {
  getModularAccount,
  type GetModularAccountErrorType,
  type GetModularAccountParameters,
  type GetModularAccountReturnType,
} from '../session/getModularAccount.js'
export {
  cancelGrant,
  type CancelGrantErrorType,
  type CancelGrantParameters,
  type CancelGrantReturnType,
} from '../session/cancelGrant.js'
export {
  checkSessionCalls,
  type CheckSessionCallsErrorType,
  type CheckSessionCallsParameters,
  type CheckSessionCallsReturnType,
} from '../session/checkSessionCalls.js'
export {
  createCountdown,
  type Countdown,
  type CreateCountdownParameters,
} from '../session/createCountdown.js'
export {
  createSession,
  type CreateSessionErrorType,
  type CreateSessionParameters,
  type CreateSessionReturnType,
} from '../session/createSession.js'
export {
  createSessionConsent,
  type SessionConsent,
  type SessionConsentState,
} from '../session/createSessionConsent.js'
export {
  decodeConsent,
  type Consent,
  type ConsentDifference,
  type DecodeConsentParameters,
  type DecodeConsentReturnType,
} from '../session/decodeConsent.js'
export {
  encodeSessionNonce,
  type EncodeSessionNonceParameters,
} from '../session/encodeSessionNonce.js'
export {
  getSession,
  type GetSessionErrorType,
  type GetSessionParameters,
  type GetSessionReturnType,
} from '../session/getSession.js'
export {
  getSessionPermissions,
  type GetSessionPermissionsErrorType,
  type GetSessionPermissionsParameters,
  type GetSessionPermissionsReturnType,
} from '../session/getSessionPermissions.js'
export {
  getSessions,
  type GetSessionsErrorType,
  type GetSessionsParameters,
  type GetSessionsReturnType,
} from '../session/getSessions.js'
export {
  getSessionStatus,
  type GetSessionStatusErrorType,
  type GetSessionStatusParameters,
  type GetSessionStatusReturnType,
} from '../session/getSessionStatus.js'
export type { PreparedSession } from '../session/PreparedSession.js'
export {
  importSession,
  type ImportSessionErrorType,
  type ImportSessionParameters,
  type ImportSessionReturnType,
} from '../session/importSession.js'
export { parseSession } from '../session/parseSession.js'
export {
  prepareSession,
  type PrepareSessionErrorType,
  type PrepareSessionParameters,
  type PrepareSessionReturnType,
} from '../session/prepareSession.js'
export { proveKey } from '../session/proveKey.js'
export {
  revokeSession,
  type RevokeSessionErrorType,
  type RevokeSessionParameters,
  type RevokeSessionReturnType,
} from '../session/revokeSession.js'
export {
  sendSessionCalls,
  type SendSessionCallsErrorType,
  type SessionCall,
  type SessionCalls,
  type SendSessionCallsParameters,
  type SendSessionCallsReturnType,
} from '../session/sendSessionCalls.js'
export type { SessionStatus } from '../session/SessionStatus.js'
export { serializeSession } from '../session/serializeSession.js'
export { verifyKeyProof, type VerifyKeyProofParameters } from '../session/verifyKeyProof.js'
export {
  waitForSessionCallsReceipt,
  type WaitForSessionCallsReceiptErrorType,
  type WaitForSessionCallsReceiptParameters,
  type WaitForSessionCallsReceiptReturnType,
} from '../session/waitForSessionCallsReceipt.js'
export {
  getSessionUpdate,
  type GetSessionUpdateErrorType,
  type GetSessionUpdateParameters,
  type GetSessionUpdateReturnType,
} from '../session/getSessionUpdate.js'
export {
  getUpdatePrice,
  type GetUpdatePriceErrorType,
  type GetUpdatePriceParameters,
  type GetUpdatePriceReturnType,
} from '../session/getUpdatePrice.js'
export {
  getRevocationPrice,
  type GetRevocationPriceErrorType,
  type GetRevocationPriceParameters,
  type GetRevocationPriceReturnType,
} from '../session/getRevocationPrice.js'
export type { OwnerPrice } from '../session/owner/estimateAsOwner.js'
export {
  getRotationPrice,
  type GetRotationPriceErrorType,
  type GetRotationPriceParameters,
  type GetRotationPriceReturnType,
} from '../session/getRotationPrice.js'
export {
  revokeSessions,
  type RevokeSessionsErrorType,
  type RevokeSessionsParameters,
  type RevokeSessionsReturnType,
} from '../session/revokeSessions.js'
export {
  rotateSessionKey,
  type RotateSessionKeyErrorType,
  type RotateSessionKeyParameters,
  type RotateSessionKeyReturnType,
} from '../session/rotateSessionKey.js'
export {
  stopSession,
  type StopSessionErrorType,
  type StopSessionParameters,
  type StopSessionReturnType,
} from '../session/stopSession.js'
export {
  updateSession,
  type UpdateSessionErrorType,
  type UpdateSessionParameters,
  type UpdateSessionReturnType,
} from '../session/updateSession.js'
export {
  revokeAllSessions,
  type RevokeAllSessionsErrorType,
  type RevokeAllSessionsParameters,
  type RevokeAllSessionsReturnType,
} from '../session/revokeAllSessions.js'
export type { LimitChange } from '../session/getSessionUpdate.js'
export type { NewKey } from '../session/keys/createKey.js'
export {
  getApprovals,
  type AccountApproval,
  type GetApprovalsErrorType,
  type GetApprovalsParameters,
  type GetApprovalsReturnType,
  type ScanParameters,
  type ScanProgress,
} from '../session/getApprovals.js'
export {
  getSessionExposure,
  type GetSessionExposureErrorType,
  type GetSessionExposureParameters,
  type GetSessionExposureReturnType,
} from '../session/getSessionExposure.js'
export {
  recoverSessions,
  type RecoverSessionsErrorType,
  type RecoverSessionsParameters,
  type RecoverSessionsReturnType,
} from '../session/recoverSessions.js'
export type { UnreadableValidation } from '../session/recover/rebuildSession.js'
export {
  sendSessionTransaction,
  type SendSessionTransactionErrorType,
  type SendSessionTransactionParameters,
  type SendSessionTransactionReturnType,
} from '../session/sendSessionTransaction.js'
export {
  watchSessionStatus,
  type WatchSessionStatusErrorType,
  type WatchSessionStatusParameters,
  type WatchSessionStatusReturnType,
} from '../session/watchSessionStatus.js'
export {
  createSessions,
  type ChainGrant,
  type CreateSessionsErrorType,
  type CreateSessionsParameters,
  type CreateSessionsReturnType,
} from '../session/createSessions.js'
export {
  prepareSessions,
  type PrepareSessionsErrorType,
  type PrepareSessionsParameters,
  type PrepareSessionsReturnType,
} from '../session/prepareSessions.js'
export {
  createPeriodicSession,
  type CreatePeriodicSessionErrorType,
  type CreatePeriodicSessionParameters,
  type CreatePeriodicSessionReturnType,
} from '../session/createPeriodicSession.js'
export {
  preparePeriodicSession,
  type PreparedSlices,
  type PreparePeriodicSessionErrorType,
  type PreparePeriodicSessionParameters,
  type PreparePeriodicSessionReturnType,
} from '../session/preparePeriodicSession.js'
