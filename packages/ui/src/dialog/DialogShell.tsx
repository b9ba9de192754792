'use client'
import { FocusScope } from '@radix-ui/react-focus-scope'
import {
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactElement,
  type ReactNode,
} from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../words/useWords.js'
import { DialogContext } from './DialogContext.js'
import { useAlone } from './useAlone.js'
import { useEscape } from './useEscape.js'

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

const never = (): (() => void) => () => undefined

/** A modal dialog as a sheet, in browsers only. */
export function DialogShell({ open, container, ...props }: DialogShellProps): ReactNode {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return open && inBrowser ? createPortal(<Sheet {...props} />, container ?? document.body) : null
}

/** Focus starts on the title, stays inside, and goes back to whatever had it before. */
function Sheet({
  onClose,
  slot,
  state,
  layout,
  children,
}: Omit<DialogShellProps, 'open' | 'container'>): ReactElement {
  const { messages } = useWords()
  const id = useId()
  const sheet = useRef<HTMLDivElement>(null)
  const [opener] = useState(() => document.activeElement)
  const focusTitle = (): void =>
    sheet.current?.querySelector<HTMLElement>('[data-vk-title]')?.focus()

  useAlone(sheet)
  useEscape(sheet, onClose)
  useEffect(focusTitle, [state])

  return (
    <DialogContext.Provider value={id}>
      <div data-vk="" data-slot="scrim" />
      <FocusScope
        ref={sheet}
        // The element of that name cannot be kept open by React alone.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="dialog"
        aria-modal="true"
        aria-labelledby={`${id}title`}
        aria-describedby={`${id}description`}
        data-vk=""
        data-slot={slot}
        data-state={state}
        data-layout={layout}
        dir={messages.direction}
        lang={messages.locale}
        loop
        trapped
        onMountAutoFocus={(event) => {
          event.preventDefault()
          focusTitle()
        }}
        onUnmountAutoFocus={(event) => {
          event.preventDefault()
          if (opener instanceof HTMLElement) opener.focus()
        }}
      >
        <div data-slot="sheet-handle" />
        {children}
      </FocusScope>
    </DialogContext.Provider>
  )
}
