import type { ReactElement, ReactNode } from 'react'

export type CheckRowProps = {
  label: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  /** Id of a text that says more. */
  describedBy?: string | undefined
}

/** A checkbox and its words, all of it the target. */
export function CheckRow({ label, checked, onChange, describedBy }: CheckRowProps): ReactElement {
  return (
    <label data-slot="check-row">
      <input
        type="checkbox"
        data-slot="checkbox"
        checked={checked}
        aria-describedby={describedBy}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
