'use client'
import { useMemo, type ReactElement } from 'react'
import { isAddress } from 'viem'
import { AddressSelect } from '../../field/AddressSelect.js'
import { Segments } from '../../field/Segments.js'
import { contractName } from '../../format/words.js'
import { shortAddress } from '../../format/createFormat.js'
import { FunctionSelect } from '../../FunctionSelect/FunctionSelect.js'
import { useAllWords } from '../../words/useAllWords.js'
import type { EntryProps } from '../EntryProps.js'
import { functionsOf, usePickerChoices } from '../PickerContext.js'

export function ContractEntry({
  permission,
  onChange,
  problems,
  onBlur,
}: EntryProps<'contract-calls'>): ReactElement {
  const { messages } = useAllWords()
  const { picker } = messages
  const { contracts } = usePickerChoices()
  const { address, functions = [] } = permission
  const contract = contracts.find((one) => one.address.toLowerCase() === address?.toLowerCase())
  const known = useMemo(() => (contract ? functionsOf(contract) : []), [contract])
  const isTyped = address !== undefined && isAddress(address, { strict: false })

  return (
    <div data-slot="picker-fields">
      <AddressSelect
        label={messages.contract}
        choices={contracts.map((one) => ({
          address: one.address,
          name: one.verified ? one.name : undefined,
        }))}
        value={address}
        onChange={(next) =>
          onChange({
            ...permission,
            address: next,
            functions: functions === 'all' || next === undefined ? functions : [],
          })
        }
        problem={problems['address']}
        warning={isTyped && !contract?.verified ? picker.unknownContract : undefined}
        onBlur={() => onBlur('address')}
      />
      <Segments
        label={picker.whichFunctions}
        options={[
          { value: 'some', label: picker.chosenFunctions },
          { value: 'all', label: picker.everyFunction },
        ]}
        value={functions === 'all' ? 'all' : 'some'}
        onChange={(which) => onChange({ ...permission, functions: which === 'all' ? 'all' : [] })}
      />
      {functions === 'all' ? (
        <p data-small="" data-muted="">
          {picker.everyFunctionText}
        </p>
      ) : (
        <FunctionSelect
          label={picker.functionsOf(
            contract ? contractName(contract) : isTyped ? shortAddress(address) : messages.contract,
          )}
          functions={known}
          value={functions}
          onChange={(next) => onChange({ ...permission, functions: next })}
          problem={problems['functions']}
          onBlur={() => onBlur('functions')}
        />
      )}
    </div>
  )
}
