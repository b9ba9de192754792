import type { SessionsMessages } from '../SessionsMessages.js'

export const sessions: SessionsMessages = { title: 'Keys to your account' }
