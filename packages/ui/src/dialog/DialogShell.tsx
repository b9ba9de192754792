'use client'
import * as Dialog from '@radix-ui/react-dialog'
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { useWords } from '../words/useWords.js'
import { useScrollLock } from './useScrollLock.js'

export type DialogShellProps = {
  open: boolean
  /** Escape, Cancel, close. Clicks outside do nothing: a decision is not made by missing a button. */
  onClose: () => void
  /** `data-slot` of the dialog. */
  slot: string
  /** `data-state`. When it changes, focus returns to the title: what had it may be gone. */
  state?: string | undefined
  layout?: 'narrow' | undefined
  /** Where to render. @default document.body */
  container?: HTMLElement | undefined
  /** With one `DialogTitle` and one `DialogDescription`. */
  children: ReactNode
}

/** It takes what misses the dialog, and lets no finger move the page. */
const scrim = { pointerEvents: 'auto', touchAction: 'none' } as const

/** Radix's modal dialog as a sheet; focus starts on the title and goes back to whatever had it before. */
export function DialogShell({
  open,
  onClose,
  slot,
  state,
  layout,
  container,
  children,
}: DialogShellProps): ReactElement {
  const { messages } = useWords()
  const content = useRef<HTMLDivElement>(null)
  const opener = useRef<Element | null>(null)
  const focusTitle = (): void =>
    content.current?.querySelector<HTMLElement>('[data-vk-title]')?.focus()

  useEffect(focusTitle, [state])
  useScrollLock(open)

  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal container={container}>
        {/* Not Radix's Overlay: its scroll lock is as large as all that a consent says. */}
        <div data-vk="" data-slot="scrim" style={scrim} />
        <Dialog.Content
          ref={content}
          data-vk=""
          data-slot={slot}
          data-state={state}
          data-layout={layout}
          dir={messages.direction}
          lang={messages.locale}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            opener.current = document.activeElement
            focusTitle()
          }}
          onCloseAutoFocus={(event) => {
            // Radix returns focus to a trigger, and what code opens has none.
            event.preventDefault()
            if (opener.current instanceof HTMLElement) opener.current.focus()
          }}
          onInteractOutside={(event) => event.preventDefault()}
        >
          <div data-slot="sheet-handle" />
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
