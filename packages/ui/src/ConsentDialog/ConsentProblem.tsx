'use client'
import type { ReactElement } from 'react'
import { useConsent } from './ConsentContext.js'
import { Notice } from './Notice.js'

/** Why the last try came to nothing; what the user changed is still there. */
export function ConsentProblem(): ReactElement | null {
  const { messages, problem } = useConsent()
  if (!problem) return null
  return (
    <div aria-live="polite">
      <Notice tone="notice" title={problem}>
        {messages.declinedText}
      </Notice>
    </div>
  )
}
