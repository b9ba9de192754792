'use client'
import * as Dialog from '@radix-ui/react-dialog'
import type { ReactElement, ReactNode } from 'react'

/** The sentence that describes the dialog. */
export function DialogDescription({
  slot,
  children,
}: {
  slot: string
  children: ReactNode
}): ReactElement {
  return <Dialog.Description data-slot={slot}>{children}</Dialog.Description>
}
