import type { ReactElement, ReactNode } from 'react'

/** The buttons of a dialog, and below them what has to be known before one is pressed. */
export function DialogFooter({
  actions,
  children,
}: {
  actions: ReactNode
  children?: ReactNode
}): ReactElement {
  return (
    <footer data-slot="revoke-footer">
      <div data-slot="actions">{actions}</div>
      {children}
    </footer>
  )
}
