/** Words of the revoke dialog. */
export type RevokeMessages = { title: string }
