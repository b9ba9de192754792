export {
  cancelGrantMutationOptions,
  type CancelGrantData,
  type CancelGrantMutationOptions,
  type CancelGrantVariables,
} from '../query/cancelGrant.js'
export {
  checkCallsQueryKey,
  checkCallsQueryOptions,
  type CheckCallsData,
  type CheckCallsOptions,
  type CheckCallsQueryKey,
  type CheckCallsQueryOptions,
} from '../query/checkCalls.js'
export {
  createSessionMutationOptions,
  type CreateSessionData,
  type CreateSessionMutationOptions,
  type CreateSessionVariables,
} from '../query/createSession.js'
export {
  getModularAccountQueryKey,
  getModularAccountQueryOptions,
  type GetModularAccountData,
  type GetModularAccountOptions,
  type GetModularAccountQueryKey,
  type GetModularAccountQueryOptions,
} from '../query/getModularAccount.js'
export {
  getSessionQueryKey,
  getSessionQueryOptions,
  type GetSessionData,
  type GetSessionOptions,
  type GetSessionQueryKey,
  type GetSessionQueryOptions,
} from '../query/getSession.js'
export {
  getSessionPermissionsQueryKey,
  getSessionPermissionsQueryOptions,
  type GetSessionPermissionsData,
  type GetSessionPermissionsOptions,
  type GetSessionPermissionsQueryKey,
  type GetSessionPermissionsQueryOptions,
} from '../query/getSessionPermissions.js'
export {
  getSessionStatusQueryKey,
  getSessionStatusQueryOptions,
  type GetSessionStatusData,
  type GetSessionStatusOptions,
  type GetSessionStatusQueryKey,
  type GetSessionStatusQueryOptions,
} from '../query/getSessionStatus.js'
export {
  getSessionsQueryKey,
  getSessionsQueryOptions,
  type GetSessionsData,
  type GetSessionsOptions,
  type GetSessionsQueryKey,
  type GetSessionsQueryOptions,
} from '../query/getSessions.js'
export {
  prepareSessionMutationOptions,
  type PrepareSessionData,
  type PrepareSessionMutationOptions,
  type PrepareSessionVariables,
} from '../query/prepareSession.js'
export {
  revokeSessionMutationOptions,
  type RevokeSessionData,
  type RevokeSessionMutationOptions,
  type RevokeSessionVariables,
} from '../query/revokeSession.js'
export {
  sendSessionCallsMutationOptions,
  type SendSessionCallsData,
  type SendSessionCallsMutationOptions,
  type SendSessionCallsVariables,
} from '../query/sendSessionCalls.js'
export type { MutationOptions, QueryOptions, QueryParameter } from '../query/types.js'
export {
  waitForSessionCallsReceiptQueryKey,
  waitForSessionCallsReceiptQueryOptions,
  type WaitForSessionCallsReceiptData,
  type WaitForSessionCallsReceiptOptions,
  type WaitForSessionCallsReceiptQueryKey,
  type WaitForSessionCallsReceiptQueryOptions,
} from '../query/waitForSessionCallsReceipt.js'
export { toOwnerKey } from '../query/toOwnerKey.js'
export { watchSessionQueries } from '../query/watchSessionQueries.js'
export {
  getRevocationPriceQueryKey,
  getRevocationPriceQueryOptions,
  type GetRevocationPriceData,
  type GetRevocationPriceOptions,
  type GetRevocationPriceQueryKey,
  type GetRevocationPriceQueryOptions,
} from '../query/getRevocationPrice.js'
export {
  getRotationPriceQueryKey,
  getRotationPriceQueryOptions,
  type GetRotationPriceData,
  type GetRotationPriceOptions,
  type GetRotationPriceQueryKey,
  type GetRotationPriceQueryOptions,
} from '../query/getRotationPrice.js'
export {
  revokeSessionsMutationOptions,
  type RevokeSessionsData,
  type RevokeSessionsMutationOptions,
  type RevokeSessionsVariables,
} from '../query/revokeSessions.js'
export {
  rotateSessionKeyMutationOptions,
  type RotateSessionKeyData,
  type RotateSessionKeyMutationOptions,
  type RotateSessionKeyVariables,
} from '../query/rotateSessionKey.js'
export {
  stopSessionMutationOptions,
  type StopSessionData,
  type StopSessionMutationOptions,
  type StopSessionVariables,
} from '../query/stopSession.js'
export {
  updateSessionMutationOptions,
  type UpdateSessionData,
  type UpdateSessionMutationOptions,
  type UpdateSessionVariables,
} from '../query/updateSession.js'
export {
  revokeAllSessionsMutationOptions,
  type RevokeAllSessionsData,
  type RevokeAllSessionsMutationOptions,
  type RevokeAllSessionsVariables,
} from '../query/revokeAllSessions.js'
export {
  getSessionUpdateQueryKey,
  getSessionUpdateQueryOptions,
  type GetSessionUpdateData,
  type GetSessionUpdateOptions,
  type GetSessionUpdateQueryKey,
  type GetSessionUpdateQueryOptions,
} from '../query/getSessionUpdate.js'
export {
  getUpdatePriceQueryKey,
  getUpdatePriceQueryOptions,
  type GetUpdatePriceData,
  type GetUpdatePriceOptions,
  type GetUpdatePriceQueryKey,
  type GetUpdatePriceQueryOptions,
} from '../query/getUpdatePrice.js'
export {
  getApprovalsQueryKey,
  getApprovalsQueryOptions,
  type GetApprovalsData,
  type GetApprovalsOptions,
  type GetApprovalsQueryKey,
  type GetApprovalsQueryOptions,
} from '../query/getApprovals.js'
export {
  getLabelsQueryKey,
  getLabelsQueryOptions,
  type GetLabelsData,
  type GetLabelsOptions,
  type GetLabelsQueryKey,
  type GetLabelsQueryOptions,
} from '../query/getLabels.js'
export {
  getSessionExposureQueryKey,
  getSessionExposureQueryOptions,
  type GetSessionExposureData,
  type GetSessionExposureOptions,
  type GetSessionExposureQueryKey,
  type GetSessionExposureQueryOptions,
} from '../query/getSessionExposure.js'
export {
  recoverSessionsMutationOptions,
  type RecoverSessionsData,
  type RecoverSessionsMutationOptions,
  type RecoverSessionsVariables,
} from '../query/recoverSessions.js'
export {
  sendSessionTransactionMutationOptions,
  type SendSessionTransactionData,
  type SendSessionTransactionMutationOptions,
  type SendSessionTransactionVariables,
} from '../query/sendSessionTransaction.js'
export {
  createSessionsMutationOptions,
  type CreateSessionsData,
  type CreateSessionsMutationOptions,
  type CreateSessionsVariables,
} from '../query/createSessions.js'
export {
  prepareSessionsMutationOptions,
  type PrepareSessionsData,
  type PrepareSessionsMutationOptions,
  type PrepareSessionsVariables,
} from '../query/prepareSessions.js'
export {
  createPeriodicSessionMutationOptions,
  type CreatePeriodicSessionData,
  type CreatePeriodicSessionMutationOptions,
  type CreatePeriodicSessionVariables,
} from '../query/createPeriodicSession.js'
export {
  preparePeriodicSessionMutationOptions,
  type PreparePeriodicSessionData,
  type PreparePeriodicSessionMutationOptions,
  type PreparePeriodicSessionVariables,
} from '../query/preparePeriodicSession.js'
export { lazyDraftReview } from '../query/lazyDraftReview.js'
export { lazyConsentActions } from '../session/consent/lazyConsentActions.js'
export { onFirstUse, type OnFirstUse } from '../session/onFirstUse.js'
