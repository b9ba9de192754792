'use client'
import type { PermissionDraft } from '@valetkey/core'
import { useAllWords } from '../words/useAllWords.js'
import { usePickerChoices } from './PickerContext.js'
import { useNativeToken } from './useNativeToken.js'

/** What an entry of the picker is called. */
export function useEntryTitle(): (permission: PermissionDraft) => string {
  const { messages, format } = useAllWords()
  const { rules } = usePickerChoices()
  const unit = format.unit(useNativeToken())
  return (permission) => {
    const rule = permission.type === 'custom' && rules.find(({ kind }) => kind === permission.kind)
    if (!rule) return messages.picker.entry(permission.type, unit)
    return typeof rule.title === 'string' ? rule.title : rule.title(messages)
  }
}
