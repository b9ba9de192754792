'use client'
import type { ReactElement } from 'react'
import { CheckRow } from '../../field/CheckRow.js'
import { TokenAmountField } from '../../TokenAmountField/TokenAmountField.js'
import { useAllWords } from '../../words/useAllWords.js'
import type { EntryProps } from '../EntryProps.js'
import { usePickerChoices } from '../PickerContext.js'

export function SpendEntry({
  permission,
  onChange,
  problems,
  onBlur,
}: EntryProps<'erc20-spend'>): ReactElement {
  const { messages } = useAllWords()
  const { tokens } = usePickerChoices()
  return (
    <>
      <TokenAmountField
        value={{ token: permission.token, limit: permission.limit }}
        onChange={(value) => onChange({ ...permission, ...value })}
        tokens={tokens}
        problems={problems}
        onBlur={onBlur}
      />
      <CheckRow
        label={messages.picker.approve}
        checked={permission.approve ?? false}
        onChange={(approve) => onChange({ ...permission, approve })}
      />
    </>
  )
}
