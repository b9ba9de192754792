'use client'
import type { SessionStatus } from '@valetkey/core'
import type { ReactElement } from 'react'
import { useAllWords } from '../words/useAllWords.js'
import { StatusShape } from './StatusShape.js'

export type SessionStatusBadgeProps = {
  /**
   * `undefined`: still being read from the chain. `'unknown'`: a mark beside a status, for sessions that
   * nothing on this device has made.
   */
  status: SessionStatus | 'unknown' | undefined
}

const tones: { readonly [state: string]: 'success' | 'warning' } = {
  active: 'success',
  exhausted: 'warning',
  unknown: 'warning',
}

/** Where a session is in its life, as a word and a shape. */
export function SessionStatusBadge({ status }: SessionStatusBadgeProps): ReactElement {
  const state = status ?? 'checking'
  const { messages } = useAllWords()
  return (
    <span data-slot="status" data-state={state} data-tone={tones[state]}>
      <StatusShape name={state} />
      {messages.sessions.status[state]}
    </span>
  )
}
