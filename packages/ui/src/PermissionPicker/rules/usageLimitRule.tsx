'use client'
import { usageLimit, usageLimitKind } from '@valetkey/core'
import type { ReactElement } from 'react'
import { useAllWords } from '../../words/useAllWords.js'
import { ActionStepper } from '../ActionStepper.js'
import type { EntryProps } from '../EntryProps.js'
import type { PickerRule } from '../PickerRule.js'
import { RuleNote } from './RuleNote.js'

/** Lets a limit on the number of actions be filled in. Goes with `usageLimitKind` in `kinds`. */
export const usageLimitRule: PickerRule = {
  kind: usageLimitKind.kind,
  title: ({ picker }) => picker.usageLimit,
  create: () => usageLimit({ operations: 20 }),
  Fields: UsageLimitFields,
}

function UsageLimitFields({
  permission,
  onChange,
  problems,
  onBlur,
}: EntryProps<'custom'>): ReactElement {
  const { picker } = useAllWords().messages
  const { operations } = permission.parameters ?? {}
  return (
    <>
      <div data-slot="gas-field">
        <ActionStepper
          prefix={picker.atMost}
          value={typeof operations === 'number' ? operations : 0}
          onChange={(count) =>
            onChange({ ...permission, parameters: { operations: Math.max(0, count) } })
          }
          onBlur={() => onBlur('parameters')}
        />
      </div>
      <RuleNote
        problem={problems['parameters.operations'] && picker.problem['InvalidLimitError']}
      />
    </>
  )
}
