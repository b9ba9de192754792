'use client'
import type { ReactElement } from 'react'
import { Icon } from '../icons/Icon.js'
import { useAllWords } from '../words/useAllWords.js'

/** What one press of a button adds or takes. */
const step = 20

/** A number of actions, typed or stepped. */
export function ActionStepper({
  prefix,
  value,
  onChange,
  onBlur,
}: {
  /** Stands before the number: `about`, say. */
  prefix: string
  value: number
  onChange: (value: number) => void
  onBlur: () => void
}): ReactElement {
  const { picker } = useAllWords().messages
  return (
    <fieldset data-slot="stepper" aria-label={picker.actions}>
      <button
        type="button"
        data-slot="icon-button"
        aria-label={picker.fewer}
        disabled={value === 0}
        onClick={() => onChange(value - step)}
      >
        <Icon name="less" />
      </button>
      <span data-slot="amount">
        {prefix}{' '}
        <input
          aria-label={picker.actions}
          inputMode="numeric"
          value={value}
          style={{ inlineSize: `${String(value).length}ch` }}
          onChange={({ target }) =>
            onChange(Number(target.value.replaceAll(/\D/g, '').slice(0, 9)))
          }
          onBlur={onBlur}
        />{' '}
        <span data-unit="">{picker.actionsUnit(value)}</span>
      </span>
      <button
        type="button"
        data-slot="icon-button"
        aria-label={picker.more}
        onClick={() => onChange(value + step)}
      >
        <Icon name="more" />
      </button>
    </fieldset>
  )
}
