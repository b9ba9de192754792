'use client'
import type { ReactElement } from 'react'
import { AddressSelect } from '../../field/AddressSelect.js'
import { useWords } from '../../words/useWords.js'
import type { EntryProps } from '../EntryProps.js'

export function PaymasterEntry({
  permission,
  onChange,
  problems,
  onBlur,
}: EntryProps<'paymaster'>): ReactElement {
  const { messages } = useWords()
  return (
    <div data-slot="picker-fields">
      <AddressSelect
        label={messages.paymaster}
        choices={[]}
        value={permission.address}
        onChange={(address) => onChange({ ...permission, address })}
        problem={problems['address']}
        onBlur={() => onBlur('address')}
      />
      <p data-small="" data-muted="">
        {messages.picker.paymasterText}
      </p>
    </div>
  )
}
