'use client'
import { useContext, type ReactElement, type ReactNode } from 'react'
import { DialogContext } from './DialogContext.js'

/** The sentence that describes the dialog. */
export function DialogDescription({
  slot,
  children,
}: {
  slot: string
  children: ReactNode
}): ReactElement {
  return (
    <p id={`${useContext(DialogContext)}description`} data-slot={slot}>
      {children}
    </p>
  )
}
