import type { ComponentProps, ReactElement } from 'react'

/** A button that keeps the focus while it cannot be used: one that is `disabled` loses it. */
export function ActionButton({
  off,
  onClick,
  ...props
}: Omit<ComponentProps<'button'>, 'type' | 'disabled' | 'onClick'> & {
  /** Cannot be used at the moment. */
  off: boolean
  onClick?: (() => void) | undefined
}): ReactElement {
  return (
    <button
      type={onClick ? 'button' : 'submit'}
      className="button"
      aria-disabled={off}
      onClick={(event) => {
        if (off) event.preventDefault()
        else onClick?.()
      }}
      {...props}
    />
  )
}
