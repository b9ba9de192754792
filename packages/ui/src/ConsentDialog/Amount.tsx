import type { TokenLabel } from '@valetkey/core'
import type { ReactElement } from 'react'
import { isLong } from '../format/isLong.js'
import { useWords } from '../words/useWords.js'

/** A quantity and its unit, which never part. */
export function Amount({
  value,
  token,
}: {
  value: bigint | 'unlimited'
  token: TokenLabel
}): ReactElement {
  const { format, messages } = useWords()
  const unit = format.unit(token)
  // A unit that is an address leaves words no room beside it.
  const long = unit.includes('…') || isLong(format.amount(value, token))
  return (
    <span data-slot="amount" data-long={long ? '' : undefined}>
      <bdi>
        {value === 'unlimited' ? messages.noLimit : format.quantity(value, token.decimals ?? 0)}{' '}
        <span data-unit="">{unit}</span>
      </bdi>
    </span>
  )
}
