'use client'
import { useId, useState, type ReactElement, type ReactNode } from 'react'
import { shortAddress } from '../format/createFormat.js'
import { safeText } from '../format/safeText.js'
import { Icon } from '../icons/Icon.js'
import { useAllWords } from '../words/useAllWords.js'
import { Field, noted } from './Field.js'

export type AddressSelectProps = {
  label: string
  /** What stands before the name. */
  mark?: ReactNode
  choices: readonly { address: string; name: string | undefined }[]
  /** Whether a name is enough to know which one is meant. @default false */
  namesOnly?: boolean | undefined
  value: string | undefined
  onChange: (address: string | undefined) => void
  problem?: string | undefined
  warning?: string | undefined
  onBlur?: (() => void) | undefined
}

const another = 'another'

/** A contract out of a list, or any other by its address. */
export function AddressSelect({
  label,
  mark,
  choices,
  namesOnly = false,
  value,
  onChange,
  problem,
  warning,
  onBlur,
}: AddressSelectProps): ReactElement {
  const { messages } = useAllWords()
  const { picker } = messages
  const id = useId()
  const listed = choices.find(({ address }) => address.toLowerCase() === value?.toLowerCase())
  const [asked, setAsked] = useState(false)
  // What no list has, is typed; and so is everything where there is no list.
  const types = choices.length === 0 || asked || (value !== undefined && !listed)
  const state = problem ? 'invalid' : undefined

  return (
    <Field id={id} label={label} problem={problem} warning={warning}>
      {choices.length > 0 && (
        <span data-slot="control" data-state={types ? undefined : state}>
          {mark}
          <select
            id={types ? undefined : id}
            aria-label={types ? label : undefined}
            value={types ? another : (listed?.address ?? '')}
            {...(types ? {} : noted(id, { problem, warning }))}
            onChange={({ target }) => {
              setAsked(target.value === another)
              onChange(target.value === another || target.value === '' ? undefined : target.value)
            }}
            onBlur={onBlur}
          >
            <option value="">{picker.choose}</option>
            {choices.map(({ address, name }) => (
              <option key={address} value={address}>
                {[name && safeText(name), namesOnly && name ? '' : shortAddress(address)]
                  .filter(Boolean)
                  .join(' · ')}
              </option>
            ))}
            <option value={another}>{picker.anotherAddress}</option>
          </select>
          <Icon name="open" />
        </span>
      )}
      {types && (
        <span data-slot="control" data-state={state}>
          {choices.length === 0 && mark}
          <input
            id={id}
            dir="ltr"
            data-mono=""
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="0x…"
            value={value ?? ''}
            {...noted(id, { problem, warning })}
            onChange={({ target }) => {
              setAsked(true)
              onChange(target.value.trim() || undefined)
            }}
            onBlur={onBlur}
          />
        </span>
      )}
    </Field>
  )
}
