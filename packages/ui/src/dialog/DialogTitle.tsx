'use client'
import { useContext, type ReactElement, type ReactNode } from 'react'
import { DialogContext } from './DialogContext.js'

/** The dialog's name. It has the focus first, so that a screen reader starts here and Enter does nothing. */
export function DialogTitle({
  slot,
  children,
}: {
  slot: string
  children: ReactNode
}): ReactElement {
  return (
    <h2 id={`${useContext(DialogContext)}title`} data-slot={slot} data-vk-title="" tabIndex={-1}>
      {children}
    </h2>
  )
}
