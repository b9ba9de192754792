/** Words of the session list, its cards and details. */
export type SessionsMessages = { title: string }
