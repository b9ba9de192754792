'use client'
import type { ReactElement } from 'react'
import { DialogButton } from '../dialog/DialogButton.js'
import { DialogDescription } from '../dialog/DialogDescription.js'
import { useConsent } from './ConsentContext.js'
import { ConsentHeader } from './ConsentHeader.js'

/** Nothing can be read yet: who asks, and a way out. */
export function ConsentPreparing(): ReactElement {
  const { messages, onClose } = useConsent()
  return (
    <>
      <ConsentHeader />
      <div data-slot="consent-scroll">
        <div data-slot="outcome">
          <DialogDescription slot="outcome-text">{messages.preparing}</DialogDescription>
        </div>
      </div>
      <footer data-slot="consent-footer">
        <div data-slot="actions" data-layout="stack">
          <DialogButton onClick={onClose}>{messages.cancel}</DialogButton>
        </div>
      </footer>
    </>
  )
}
