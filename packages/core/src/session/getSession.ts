import type { Session, SessionId } from '../storage/Session.js'

export type GetSessionParameters = { id: SessionId }

export type GetSessionReturnType = Session | undefined
