'use client'
import * as Dialog from '@radix-ui/react-dialog'
import type { ReactElement, ReactNode } from 'react'

/** The dialog's name. It has the focus first, so that a screen reader starts here and Enter does nothing. */
export function DialogTitle({
  slot,
  children,
}: {
  slot: string
  children: ReactNode
}): ReactElement {
  return (
    <Dialog.Title data-slot={slot} data-vk-title="" tabIndex={-1}>
      {children}
    </Dialog.Title>
  )
}
