import type { RevokeMessages } from '../RevokeMessages.js'

export const revoke: RevokeMessages = { title: 'Revoke this key?' }
