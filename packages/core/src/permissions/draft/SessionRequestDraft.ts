import type { Permission, UnknownPermission } from '../types.js'

/** A permission that somebody is still filling in: anything but its type may be missing or wrong. */
export type PermissionDraft = Drafted<Exclude<Permission, UnknownPermission>>

type Drafted<permission extends Permission> = permission extends Permission
  ? { type: permission['type'] } & {
      [field in Exclude<keyof permission, 'type'>]?: Typed<permission[field]> | undefined
    }
  : never

/** Addresses come as they are typed. */
type Typed<value> = value extends `0x${string}` ? string : value

export type SessionRequestDraftEntry = {
  /** Names the entry as long as it is in the draft. */
  key: string
  permission: PermissionDraft
}

/** A session request that somebody is putting together. Plain data: JSON but for its bigints. */
export type SessionRequestDraft = {
  entries: readonly SessionRequestDraftEntry[]
  /** How many entries were ever added: keys are used once. */
  added: number
  /** Unix seconds. */
  validAfter?: number | undefined
  /** Unix seconds. A draft without it cannot become a request. */
  validUntil?: number | 'never' | undefined
  batch?: boolean | undefined
  adjustable?: boolean | undefined
}
