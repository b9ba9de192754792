// config
export type { PaymasterService, SessionChange, ValetKeyConfig } from '../config/ValetKeyConfig.js'

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
