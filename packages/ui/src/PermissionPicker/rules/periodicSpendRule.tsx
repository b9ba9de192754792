'use client'
import {
  periodicSpend,
  periodicSpendKind,
  type CustomParameters,
  type Period,
} from '@valetkey/core'
import type { ReactElement } from 'react'
import { Segments } from '../../field/Segments.js'
import { TokenAmountField } from '../../TokenAmountField/TokenAmountField.js'
import { useAllWords } from '../../words/useAllWords.js'
import type { EntryProps } from '../EntryProps.js'
import { usePickerChoices } from '../PickerContext.js'
import type { PickerRule } from '../PickerRule.js'
import { RuleNote } from './RuleNote.js'

/** What most budgets renew by. */
const period: Period = 'month'

/**
 * Lets a limit on what is spent of an ERC-20 token per hour, day, week or month be filled in. Goes with
 * `periodicSpendKind` in `kinds`.
 */
export const periodicSpendRule: PickerRule = {
  kind: periodicSpendKind.kind,
  title: ({ picker }) => picker.periodicSpend,
  // Token and limit are what is to be filled in.
  create: () => ({
    ...periodicSpend({ token: 'native', limit: 0n, period }),
    scope: '',
    parameters: { period },
  }),
  Fields: PeriodicSpendFields,
}

const periods: readonly Period[] = ['hour', 'day', 'week', 'month']

function PeriodicSpendFields({
  permission,
  onChange,
  problems,
  onBlur,
}: EntryProps<'custom'>): ReactElement {
  const { picker } = useAllWords().messages
  const { tokens } = usePickerChoices()
  const { token, limit, period } = permission.parameters ?? {}
  const set = (parameters: CustomParameters): void => onChange({ ...permission, parameters })
  return (
    <div data-slot="picker-fields">
      <TokenAmountField
        value={{
          token: typeof token === 'string' ? token : undefined,
          limit: typeof limit === 'bigint' ? limit : undefined,
        }}
        onChange={(value) =>
          set({
            ...(period === undefined ? {} : { period }),
            ...(value.token === undefined ? {} : { token: value.token }),
            ...(value.limit === undefined ? {} : { limit: value.limit }),
          })
        }
        tokens={tokens}
        problems={{ token: problems['parameters.token'], limit: problems['parameters.limit'] }}
        onBlur={() => onBlur('parameters')}
      />
      <Segments
        label={picker.period}
        options={periods.map((value) => ({ value, label: picker.periods[value] }))}
        value={periods.find((value) => value === period)}
        onChange={(value) => set({ ...permission.parameters, period: value })}
      />
      <RuleNote />
    </div>
  )
}
