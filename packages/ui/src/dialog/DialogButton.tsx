import type { ReactElement, ReactNode } from 'react'

/** One of the buttons that a dialog ends in. */
export function DialogButton({
  tone,
  disabled,
  onClick,
  children,
}: {
  tone?: 'primary' | 'danger' | undefined
  disabled?: boolean | undefined
  onClick: () => void
  children: ReactNode
}): ReactElement {
  return (
    <button
      type="button"
      data-slot="button"
      data-size="large"
      data-tone={tone}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
