'use client'
import type { ReactElement } from 'react'
import { DialogDescription } from '../dialog/DialogDescription.js'
import { ConsentActions } from './ConsentActions.js'
import { useConsent } from './ConsentContext.js'
import { ConsentHeader } from './ConsentHeader.js'

/** Nothing can be read yet: who asks, and a way out. */
export function ConsentPreparing(): ReactElement {
  const { messages } = useConsent()
  return (
    <>
      <ConsentHeader />
      <div data-slot="consent-scroll">
        <div data-slot="outcome">
          <DialogDescription slot="outcome-text">{messages.preparing}</DialogDescription>
        </div>
      </div>
      <ConsentActions />
    </>
  )
}
