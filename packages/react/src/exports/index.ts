export {
  ValetKeyProviderMissingError,
  type ValetKeyProviderMissingErrorType,
} from '../errors/ValetKeyProviderMissingError.js'
export {
  WalletNotConnectedError,
  type WalletNotConnectedErrorType,
} from '../errors/WalletNotConnectedError.js'
export {
  useCancelGrant,
  type UseCancelGrantParameters,
  type UseCancelGrantReturnType,
  type UseCancelGrantVariables,
} from '../hooks/useCancelGrant.js'
export {
  useSessionConsent,
  type UseSessionConsentReturnType,
  type UseSessionConsentVariables,
} from '../hooks/useSessionConsent.js'
export {
  useConsentDecision,
  type UseConsentDecisionParameters,
  type UseConsentDecisionReturnType,
} from '../hooks/useConsentDecision.js'
export {
  useCreateSession,
  type UseCreateSessionParameters,
  type UseCreateSessionReturnType,
  type UseCreateSessionVariables,
} from '../hooks/useCreateSession.js'
export {
  useModularAccount,
  type UseModularAccountParameters,
  type UseModularAccountReturnType,
} from '../hooks/useModularAccount.js'
export {
  usePrepareSession,
  type UsePrepareSessionErrorType,
  type UsePrepareSessionParameters,
  type UsePrepareSessionReturnType,
  type UsePrepareSessionVariables,
} from '../hooks/usePrepareSession.js'
export {
  useRevokeSession,
  type UseRevokeSessionParameters,
  type UseRevokeSessionReturnType,
  type UseRevokeSessionVariables,
} from '../hooks/useRevokeSession.js'
export {
  useSendSessionCalls,
  type UseSendSessionCallsErrorType,
  type UseSendSessionCallsParameters,
  type UseSendSessionCallsReturnType,
  type UseSendSessionCallsVariables,
} from '../hooks/useSendSessionCalls.js'
export {
  useSession,
  type UseSessionParameters,
  type UseSessionReturnType,
} from '../hooks/useSession.js'
export {
  useSessionCallsReceipt,
  type UseSessionCallsReceiptParameters,
  type UseSessionCallsReceiptReturnType,
} from '../hooks/useSessionCallsReceipt.js'
export {
  useSessionPermissions,
  type UseSessionPermissionsParameters,
  type UseSessionPermissionsReturnType,
} from '../hooks/useSessionPermissions.js'
export {
  useSessionRequestDraft,
  type UseSessionRequestDraftParameters,
  type UseSessionRequestDraftReturnType,
} from '../hooks/useSessionRequestDraft.js'
export {
  useSessionStatus,
  type UseSessionStatusParameters,
  type UseSessionStatusReturnType,
} from '../hooks/useSessionStatus.js'
export {
  useSessions,
  type UseSessionsParameters,
  type UseSessionsReturnType,
} from '../hooks/useSessions.js'
export { useValetKeyConfig, type UseValetKeyConfigReturnType } from '../hooks/useValetKeyConfig.js'
export { ValetKeyProvider, type ValetKeyProviderProps } from '../provider/ValetKeyProvider.js'
