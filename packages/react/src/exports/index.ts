export {
  ValetKeyProviderMissingError,
  type ValetKeyProviderMissingErrorType,
} from '../errors/ValetKeyProviderMissingError.js'
export {
  WalletNotConnectedError,
  type WalletNotConnectedErrorType,
} from '../errors/WalletNotConnectedError.js'
export {
  useApprovals,
  type UseApprovalsErrorType,
  type UseApprovalsParameters,
  type UseApprovalsReturnType,
} from '../hooks/useApprovals.js'
export {
  useCancelGrant,
  type UseCancelGrantErrorType,
  type UseCancelGrantParameters,
  type UseCancelGrantReturnType,
  type UseCancelGrantVariables,
} from '../hooks/useCancelGrant.js'
export {
  useCheckCalls,
  type UseCheckCallsErrorType,
  type UseCheckCallsParameters,
  type UseCheckCallsReturnType,
} from '../hooks/useCheckCalls.js'
export {
  useConsentDecision,
  type UseConsentDecisionParameters,
  type UseConsentDecisionReturnType,
} from '../hooks/useConsentDecision.js'
export {
  useCountdown,
  type UseCountdownParameters,
  type UseCountdownReturnType,
} from '../hooks/useCountdown.js'
export {
  useCreateSession,
  type UseCreateSessionErrorType,
  type UseCreateSessionParameters,
  type UseCreateSessionReturnType,
  type UseCreateSessionVariables,
} from '../hooks/useCreateSession.js'
export {
  useLabels,
  type UseLabelsErrorType,
  type UseLabelsParameters,
  type UseLabelsReturnType,
} from '../hooks/useLabels.js'
export {
  useModularAccount,
  type UseModularAccountErrorType,
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
  useRecoverSessions,
  type UseRecoverSessionsErrorType,
  type UseRecoverSessionsParameters,
  type UseRecoverSessionsReturnType,
  type UseRecoverSessionsVariables,
} from '../hooks/useRecoverSessions.js'
export {
  useRevocationPrice,
  type UseRevocationPriceErrorType,
  type UseRevocationPriceParameters,
  type UseRevocationPriceReturnType,
} from '../hooks/useRevocationPrice.js'
export {
  useRotationPrice,
  type UseRotationPriceErrorType,
  type UseRotationPriceParameters,
  type UseRotationPriceReturnType,
} from '../hooks/useRotationPrice.js'
export {
  useRevokeAllSessions,
  type UseRevokeAllSessionsErrorType,
  type UseRevokeAllSessionsParameters,
  type UseRevokeAllSessionsReturnType,
  type UseRevokeAllSessionsVariables,
} from '../hooks/useRevokeAllSessions.js'
export {
  useRevokeSession,
  type UseRevokeSessionErrorType,
  type UseRevokeSessionParameters,
  type UseRevokeSessionReturnType,
  type UseRevokeSessionVariables,
} from '../hooks/useRevokeSession.js'
export {
  useRevokeSessions,
  type UseRevokeSessionsErrorType,
  type UseRevokeSessionsParameters,
  type UseRevokeSessionsReturnType,
  type UseRevokeSessionsVariables,
} from '../hooks/useRevokeSessions.js'
export {
  useRotateSessionKey,
  type UseRotateSessionKeyErrorType,
  type UseRotateSessionKeyParameters,
  type UseRotateSessionKeyReturnType,
  type UseRotateSessionKeyVariables,
} from '../hooks/useRotateSessionKey.js'
export {
  useSendSessionCalls,
  type UseSendSessionCallsErrorType,
  type UseSendSessionCallsParameters,
  type UseSendSessionCallsReturnType,
  type UseSendSessionCallsVariables,
} from '../hooks/useSendSessionCalls.js'
export {
  useSession,
  type UseSessionErrorType,
  type UseSessionParameters,
  type UseSessionReturnType,
} from '../hooks/useSession.js'
export {
  useSessionCallsReceipt,
  type UseSessionCallsReceiptErrorType,
  type UseSessionCallsReceiptParameters,
  type UseSessionCallsReceiptReturnType,
} from '../hooks/useSessionCallsReceipt.js'
export {
  useSessionConsent,
  type UseSessionConsentReturnType,
  type UseSessionConsentVariables,
} from '../hooks/useSessionConsent.js'
export {
  useSessionExposure,
  type UseSessionExposureErrorType,
  type UseSessionExposureParameters,
  type UseSessionExposureReturnType,
} from '../hooks/useSessionExposure.js'
export {
  useSessionPermissions,
  type UseSessionPermissionsErrorType,
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
  type UseSessionStatusErrorType,
  type UseSessionStatusParameters,
  type UseSessionStatusReturnType,
} from '../hooks/useSessionStatus.js'
export {
  useSessionUpdate,
  type UseSessionUpdateErrorType,
  type UseSessionUpdateParameters,
  type UseSessionUpdateReturnType,
} from '../hooks/useSessionUpdate.js'
export {
  useSessions,
  type UseSessionsErrorType,
  type UseSessionsParameters,
  type UseSessionsReturnType,
} from '../hooks/useSessions.js'
export {
  useStopSession,
  type UseStopSessionErrorType,
  type UseStopSessionParameters,
  type UseStopSessionReturnType,
  type UseStopSessionVariables,
} from '../hooks/useStopSession.js'
export {
  useUpdatePrice,
  type UseUpdatePriceErrorType,
  type UseUpdatePriceParameters,
  type UseUpdatePriceReturnType,
} from '../hooks/useUpdatePrice.js'
export {
  useUpdateSession,
  type UseUpdateSessionErrorType,
  type UseUpdateSessionParameters,
  type UseUpdateSessionReturnType,
  type UseUpdateSessionVariables,
} from '../hooks/useUpdateSession.js'
export { useValetKeyConfig, type UseValetKeyConfigReturnType } from '../hooks/useValetKeyConfig.js'
export type { ConnectedOwner } from '../provider/OwnerContext.js'
export { ValetKeyProvider, type ValetKeyProviderProps } from '../provider/ValetKeyProvider.js'
