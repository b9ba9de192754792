'use client'
import type { ReactElement, ReactNode } from 'react'
import { useConsent } from './ConsentContext.js'

/** What is at stake: beside the permissions where there is room, below them where there is not. */
export function ConsentAside({ children }: { children: ReactNode }): ReactElement {
  const { messages, warnings = [] } = useConsent()
  return (
    <section
      data-slot="consent-aside"
      aria-label={messages.atStake}
      // It may scroll, with nothing in it to focus: arrow keys must reach it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={warnings.length > 0 ? 0 : undefined}
    >
      {children}
    </section>
  )
}
