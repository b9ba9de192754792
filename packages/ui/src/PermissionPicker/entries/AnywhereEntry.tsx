'use client'
import { useMemo, type ReactElement } from 'react'
import { FunctionSelect } from '../../FunctionSelect/FunctionSelect.js'
import { useAllWords } from '../../words/useAllWords.js'
import type { EntryProps } from '../EntryProps.js'
import { functionsOf, usePickerChoices } from '../PickerContext.js'

export function AnywhereEntry({
  permission,
  onChange,
  problems,
  onBlur,
}: EntryProps<'any-contract-calls'>): ReactElement {
  const { picker } = useAllWords().messages
  const { contracts } = usePickerChoices()
  const known = useMemo(() => {
    const all = contracts.flatMap(functionsOf)
    return [...new Map(all.map((one) => [one.selector, { ...one, label: undefined }])).values()]
  }, [contracts])
  return (
    <FunctionSelect
      label={picker.functionsAnywhere}
      functions={known}
      value={permission.functions ?? []}
      onChange={(functions) => onChange({ ...permission, functions })}
      problem={problems['functions']}
      onBlur={() => onBlur('functions')}
    />
  )
}
