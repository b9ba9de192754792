'use client'
import type { PreparedSession, SessionConsentState, SessionRequest } from '@valetkey/core'
import { useState } from 'react'

type Read = { asked: SessionRequest; prepared: PreparedSession }

/**
 * What was prepared last, for as long as the same request is asked: it stays in view while a lowered
 * limit is encoded, and after the decision.
 */
export function useLastRead(state: SessionConsentState): Read | undefined {
  const [last, setLast] = useState<Read>()
  const current = next(state, last)
  if (current !== last) setLast(current)
  return current
}

function next(state: SessionConsentState, last: Read | undefined): Read | undefined {
  if (state.status === 'idle') return undefined
  if ('prepared' in state) {
    return last?.prepared === state.prepared && last.asked === state.asked
      ? last
      : { asked: state.asked, prepared: state.prepared }
  }
  return 'asked' in state && state.asked !== last?.asked ? undefined : last
}
