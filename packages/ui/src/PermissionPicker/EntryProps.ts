import type { PermissionDraft, PermissionType } from '@valetkey/core'

/** What the fields of one permission are given. */
export type EntryProps<type extends PermissionType> = {
  permission: Extract<PermissionDraft, { type: type }>
  onChange: (permission: Extract<PermissionDraft, { type: type }>) => void
  /** What is wrong, in words, by field of the permission. */
  problems: { readonly [field: string]: string | undefined }
  /** Says that somebody has left a field. */
  onBlur: (field: string) => void
}
