'use client'
import type { TokenLabel } from '@valetkey/core'
import { useState, type ReactElement } from 'react'
import { Icon } from '../icons/Icon.js'
import { parseAmount } from '../TokenAmountField/parseAmount.js'
import { useWords } from '../words/useWords.js'

const steps = 5n

/** Characters of a number, or of a unit, that have room beside the label. */
const longest = 9

const clamp = (value: bigint, max: bigint): bigint => (value < 0n ? 0n : value > max ? max : value)

/** A limit that only goes down from what was asked. */
export function LimitStepper({
  name,
  value,
  asked,
  token,
  onChange,
}: {
  name: string
  value: bigint
  asked: bigint
  token: TokenLabel
  onChange: (limit: bigint) => void
}): ReactElement {
  const { messages, format } = useWords()
  const [draft, setDraft] = useState<string>()
  const decimals = token.decimals ?? 0
  const step = asked / steps || 1n
  const shown = draft ?? format.quantity(value, decimals)
  const unit = format.unit(token)

  function commit(): void {
    const typed = parseAmount(draft ?? '', { decimals, locale: messages.locale })
    if (typed.value !== undefined) onChange(clamp(typed.value, asked))
    setDraft(undefined)
  }

  return (
    <fieldset data-slot="stepper" aria-label={name}>
      <button
        type="button"
        data-slot="icon-button"
        aria-label={messages.lower(name)}
        disabled={value === 0n}
        onClick={() => onChange(clamp(value - step, asked))}
      >
        <Icon name="less" />
      </button>
      <span
        data-slot="amount"
        data-long={Math.max(shown.length, unit.length) > longest ? '' : undefined}
      >
        <bdi>
          <input
            aria-label={name}
            inputMode="decimal"
            value={shown}
            style={{ inlineSize: `${Math.max(shown.length, 1)}ch` }}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              commit()
            }}
          />{' '}
          <span data-unit="">{unit}</span>
        </bdi>
      </span>
      <button
        type="button"
        data-slot="icon-button"
        aria-label={messages.raise(name, format.amount(asked, token))}
        disabled={value >= asked}
        onClick={() => onChange(clamp(value + step, asked))}
      >
        <Icon name="more" />
      </button>
    </fieldset>
  )
}
