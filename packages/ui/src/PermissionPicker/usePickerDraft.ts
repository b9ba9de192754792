'use client'
import {
  changeSessionRequestDraft,
  createSessionRequestDraft,
  type SessionRequest,
  type SessionRequestDraft,
  type SessionRequestDraftChange,
} from '@valetkey/core'
import { useCallback, useEffect, useRef, useState } from 'react'

export type PickerDraftParameters = {
  /** The draft, where it lives elsewhere. Goes with `onChange`. */
  value?: SessionRequestDraft | undefined
  /** What an uncontrolled picker begins with. */
  defaultValue?: SessionRequestDraft | Partial<SessionRequest> | undefined
  onChange?: ((draft: SessionRequestDraft) => void) | undefined
}

/** A draft, controlled or not, and a way to change it that stays the same from render to render. */
export function usePickerDraft({ value, defaultValue, onChange }: PickerDraftParameters): {
  draft: SessionRequestDraft
  change: (change: SessionRequestDraftChange) => void
} {
  const [own, setOwn] = useState(() => toDraft(defaultValue))
  const draft = value ?? own
  const latest = useRef({ draft, onChange })
  useEffect(() => {
    latest.current = { draft, onChange }
  }, [draft, onChange])
  const change = useCallback((made: SessionRequestDraftChange) => {
    const { current } = latest
    const next = changeSessionRequestDraft(current.draft, made)
    // Two changes in one event build on each other.
    latest.current = { ...current, draft: next }
    setOwn(next)
    current.onChange?.(next)
  }, [])
  return { draft, change }
}

function toDraft(value: PickerDraftParameters['defaultValue'] = {}): SessionRequestDraft {
  return 'entries' in value ? value : createSessionRequestDraft(value)
}
