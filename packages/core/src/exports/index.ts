// config
export type { PaymasterService, SessionChange, ValetKeyConfig } from '../config/ValetKeyConfig.js'

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

// permissions
export { compile, type CompileParameters } from '../permissions/compile.js'
export { decompile, type DecompileReturnType } from '../permissions/decompile.js'
export { describe, type DescribeOptions } from '../permissions/describe.js'
export type {
  AssetExposure,
  ContractLabel,
  Description,
  Exposure,
  FunctionLabel,
  Impossibility,
  Labels,
  PermissionLine,
  TokenLabel,
  Warning,
  WarningCode,
} from '../permissions/display.js'
export { inDays } from '../permissions/inDays.js'
export { inHours } from '../permissions/inHours.js'
export type { CustomKind, DescribeContext, Kind, KindModule } from '../permissions/kind.js'
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
export { paymaster, type PaymasterParameters } from '../permissions/kinds/paymaster.js'
export { root } from '../permissions/kinds/root.js'
export { normalise, type NormaliseOptions } from '../permissions/normalise.js'
export { sessionRequest, type SessionRequestOptions } from '../permissions/sessionRequest.js'
export type {
  AccountFunctions,
  AnyContractCalls,
  ContractCalls,
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
export type {
  Denial,
  DenialReason,
  DenialRemedy,
  PermissionUsage,
  Verdict,
} from '../permissions/verdict.js'

// storage
export type { Grant } from '../storage/Grant.js'
export type {
  Session,
  SessionApp,
  SessionId,
  SessionLanding,
  SessionRevocation,
} from '../storage/Session.js'
export type { StoredKey } from '../storage/StoredKey.js'
export type { ValetKeyStorage } from '../storage/ValetKeyStorage.js'

// session
export type { CreateSessionParameters, CreateSessionReturnType } from '../session/createSession.js'
export type {
  Consent,
  ConsentDifference,
  DecodeConsentParameters,
  DecodeConsentReturnType,
} from '../session/decodeConsent.js'
export type { GetSessionParameters, GetSessionReturnType } from '../session/getSession.js'
export type {
  GetSessionPermissionsParameters,
  GetSessionPermissionsReturnType,
} from '../session/getSessionPermissions.js'
export type { GetSessionsParameters, GetSessionsReturnType } from '../session/getSessions.js'
export type {
  GetSessionStatusParameters,
  GetSessionStatusReturnType,
} from '../session/getSessionStatus.js'
export type { PreparedSession } from '../session/PreparedSession.js'
export type {
  PrepareSessionParameters,
  PrepareSessionReturnType,
} from '../session/prepareSession.js'
export type { RevokeSessionParameters, RevokeSessionReturnType } from '../session/revokeSession.js'
export type {
  SendSessionCallsParameters,
  SendSessionCallsReturnType,
  SessionCall,
} from '../session/sendSessionCalls.js'
export type { SessionStatus } from '../session/SessionStatus.js'
