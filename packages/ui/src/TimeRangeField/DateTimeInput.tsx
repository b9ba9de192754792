import { useId, type ReactElement, type ReactNode } from 'react'
import { Field, noted } from '../field/Field.js'
import { fromZonedText, toZonedText } from './zonedTime.js'

export type DateTimeInputProps = {
  label: string
  hint?: ReactNode
  /** Unix seconds. */
  value: number | undefined
  onChange: (value: number | undefined) => void
  /** IANA name: whose clock it is. */
  timeZone: string
  disabled?: boolean | undefined
  problem?: string | undefined
  onBlur?: (() => void) | undefined
}

/** A moment, as the clock on the wall of the user's zone shows it. */
export function DateTimeInput({
  label,
  hint,
  value,
  onChange,
  timeZone,
  disabled,
  problem,
  onBlur,
}: DateTimeInputProps): ReactElement {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <span data-slot="control" data-state={problem ? 'invalid' : undefined}>
        <input
          id={id}
          type="datetime-local"
          disabled={disabled}
          value={value === undefined ? '' : toZonedText(value, timeZone)}
          {...noted(id, { problem })}
          onChange={({ target }) => onChange(fromZonedText(target.value, timeZone))}
          onBlur={onBlur}
        />
      </span>
    </Field>
  )
}
