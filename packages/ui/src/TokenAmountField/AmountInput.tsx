'use client'
import { useId, useState, type ReactElement, type ReactNode } from 'react'
import type { TokenLabel } from '@valetkey/core'
import { Field, noted } from '../field/Field.js'
import { useAllWords } from '../words/useAllWords.js'
import { parseAmount } from './parseAmount.js'

export type AmountInputProps = {
  label: string
  hint?: ReactNode
  token: TokenLabel
  /** Base units; `undefined` while what is typed is no amount. */
  value: bigint | undefined
  onChange: (value: bigint | undefined) => void
  problem?: string | undefined
  onBlur?: (() => void) | undefined
}

/** An amount of a token, typed the way people of the language write numbers. */
export function AmountInput({
  label,
  hint,
  token,
  value,
  onChange,
  problem: given,
  onBlur,
}: AmountInputProps): ReactElement {
  const { messages, format } = useAllWords()
  const id = useId()
  const { locale } = messages
  const decimals = token.decimals ?? 0
  const [text, setText] = useState('')
  const [editing, setEditing] = useState(false)
  const typed = parseAmount(text, { decimals, locale })
  // What somebody types stays as it is, until they leave and the value says something else.
  const shown = editing || typed.value === value ? text : format.quantity(value ?? 0n, decimals)
  const own =
    value === undefined && typed.problem && typed.problem !== 'empty'
      ? messages.picker.amountProblem(typed.problem, decimals)
      : undefined
  const problem = own ?? given

  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <span data-slot="control" data-state={problem ? 'invalid' : undefined}>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          dir="ltr"
          placeholder="0"
          value={shown}
          {...noted(id, { problem })}
          onChange={({ target }) => {
            setText(target.value)
            setEditing(true)
            onChange(parseAmount(target.value, { decimals, locale }).value)
          }}
          onBlur={() => {
            setEditing(false)
            onBlur?.()
          }}
        />
        <bdi data-muted="">
          {token.decimals === undefined ? messages.picker.units : format.unit(token)}
        </bdi>
      </span>
    </Field>
  )
}
