import { useId, type ReactElement } from 'react'

export type SegmentsProps<choice extends string> = {
  /** Names the group. */
  label: string
  options: readonly { value: choice; label: string }[]
  value: choice | undefined
  onChange: (value: choice) => void
}

/** One of a few, all in sight: radio buttons, with the arrow keys that they have. */
export function Segments<choice extends string>({
  label,
  options,
  value,
  onChange,
}: SegmentsProps<choice>): ReactElement {
  const name = useId()
  return (
    <div data-slot="segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label
          key={option.value}
          data-slot="segment"
          data-state={option.value === value ? 'checked' : undefined}
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
