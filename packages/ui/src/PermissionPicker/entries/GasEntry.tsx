'use client'
import type { ReactElement } from 'react'
import { AmountInput } from '../../TokenAmountField/AmountInput.js'
import { Amount } from '../../ConsentDialog/Amount.js'
import { Icon } from '../../icons/Icon.js'
import { useAllWords } from '../../words/useAllWords.js'
import { ActionStepper } from '../ActionStepper.js'
import type { EntryProps } from '../EntryProps.js'
import { gasFor } from '../gasFor.js'
import { usePickerChoices } from '../PickerContext.js'
import { useNativeToken } from '../useNativeToken.js'

export function GasEntry({
  permission,
  onChange,
  problems,
  onBlur,
}: EntryProps<'gas'>): ReactElement {
  const { messages } = useAllWords()
  const { picker } = messages
  const { gasPerAction } = usePickerChoices()
  const token = useNativeToken()
  const { limit } = permission
  const setLimit = (next: bigint | undefined): void => onChange({ ...permission, limit: next })

  if (limit === 'unlimited') {
    return (
      <p data-slot="field-note" data-tone="danger">
        <Icon name="danger" size={16} />
        <span>
          {picker.noGasLimit}{' '}
          <button
            type="button"
            data-slot="link-button"
            onClick={() => setLimit(gasFor(100, gasPerAction ?? 0n))}
          >
            {picker.setLimit}
          </button>
        </span>
      </p>
    )
  }
  if (gasPerAction === undefined || gasPerAction === 0n) {
    return (
      <AmountInput
        label={picker.atMost}
        hint={picker.checkingPrice}
        token={token}
        value={limit}
        onChange={setLimit}
        problem={problems['limit']}
        onBlur={() => onBlur('limit')}
      />
    )
  }
  const actions = limit === undefined ? 0 : Number((limit + gasPerAction / 2n) / gasPerAction)
  const setActions = (count: number): void => setLimit(gasFor(Math.max(0, count), gasPerAction))

  return (
    <div data-slot="gas-field">
      <ActionStepper
        prefix={picker.about}
        value={actions}
        onChange={setActions}
        onBlur={() => onBlur('limit')}
      />
      <span data-slot="gas-price">
        <Amount value={limit ?? 0n} token={token} />
        <span data-small="" data-muted="">
          {picker.atTodaysPrice}
        </span>
      </span>
    </div>
  )
}
