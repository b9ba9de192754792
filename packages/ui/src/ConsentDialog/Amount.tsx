import type { TokenLabel } from '@valetkey/core'
import type { ReactElement } from 'react'
import { useWords } from '../words/useWords.js'

/** Longer amounts take a line of their own, and may break. */
const longest = 18

/** A quantity and its unit, which never part. */
export function Amount({
  value,
  token,
}: {
  value: bigint | 'unlimited'
  token: TokenLabel
}): ReactElement {
  const { format, messages } = useWords()
  return (
    <span
      data-slot="amount"
      data-long={format.amount(value, token).length > longest ? '' : undefined}
    >
      <bdi>
        {value === 'unlimited' ? messages.noLimit : format.quantity(value, token.decimals ?? 0)}{' '}
        <span data-unit="">{format.unit(token)}</span>
      </bdi>
    </span>
  )
}
