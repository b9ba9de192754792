'use client'
import type { ReactElement } from 'react'
import { AddressSelect } from '../../field/AddressSelect.js'
import { useAllWords } from '../../words/useAllWords.js'
import type { EntryProps } from '../EntryProps.js'

export function PaymasterEntry({
  permission,
  onChange,
  problems,
  onBlur,
}: EntryProps<'paymaster'>): ReactElement {
  const { messages } = useAllWords()
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
