import type { PermissionDraft } from '@valetkey/core'
import type { ComponentType } from 'react'
import type { Messages } from '../messages/Messages.js'
import type { EntryProps } from './EntryProps.js'

/** How a custom kind of permission, made with `defineKind`, is filled in. */
export type PickerRule = {
  /** As given to `defineKind`. */
  kind: string
  /** In the words of the language, or one text for all. */
  title: string | ((messages: Messages) => string)
  /** What an entry begins with. */
  create(): Extract<PermissionDraft, { type: 'custom' }>
  Fields: ComponentType<EntryProps<'custom'>>
}
