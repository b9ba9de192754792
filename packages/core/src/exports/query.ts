export {
  cancelGrantMutationOptions,
  type CancelGrantData,
  type CancelGrantMutationOptions,
  type CancelGrantVariables,
} from '../query/cancelGrant.js'
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
export { watchSessionQueries } from '../query/watchSessionQueries.js'
