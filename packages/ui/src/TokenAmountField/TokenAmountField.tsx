'use client'
import type { TokenLabel } from '@valetkey/core'
import type { ReactElement } from 'react'
import { isAddress, parseUnits, zeroAddress } from 'viem'
import { AddressSelect } from '../field/AddressSelect.js'
import { useAllWords } from '../words/useAllWords.js'
import { AmountInput } from './AmountInput.js'
import { TokenMark } from './TokenMark.js'

/** A token to choose, with what the account holds of it (base units; `undefined`: still being read). */
export type TokenChoice = TokenLabel & { balance?: bigint | undefined }

export type TokenAmountValue = {
  /** An address, or whatever was typed for one. */
  token: string | undefined
  /** Base units; `undefined` while it is missing or no amount. */
  limit: bigint | undefined
}

export type TokenAmountFieldProps = {
  value: TokenAmountValue
  onChange: (value: TokenAmountValue) => void
  tokens: readonly TokenChoice[]
  /** Only this token: nothing to choose. */
  fixed?: boolean | undefined
  /** Whole tokens. @default ['5', '10', '25', '50'] */
  presets?: readonly string[] | undefined
  /** What is wrong with either, in words. */
  problems?: { token?: string | undefined; limit?: string | undefined } | undefined
  /** Says that somebody has left a field. */
  onBlur?: ((field: 'token' | 'limit') => void) | undefined
}

const usual = ['5', '10', '25', '50']

/** A token and at most how much of it. */
export function TokenAmountField({
  value,
  onChange,
  tokens,
  fixed = false,
  presets = usual,
  problems = {},
  onBlur,
}: TokenAmountFieldProps): ReactElement {
  const { messages, format } = useAllWords()
  const { picker } = messages
  const token = tokens.find(({ address }) => same(address, value.token))
  const typed = value.token
  const isTyped = typed !== undefined && isAddress(typed, { strict: false })
  const label: TokenLabel = token ?? {
    address: isTyped ? typed : zeroAddress,
    symbol: '',
    decimals: undefined,
    verified: false,
  }
  const { decimals } = label
  const options = decimals === undefined ? [] : presets.map((text) => parseUnits(text, decimals))
  const balance = token?.balance

  return (
    <div data-slot="token-amount">
      {!fixed && (
        <AddressSelect
          label={messages.token}
          namesOnly
          mark={<TokenMark token={token} />}
          choices={tokens.flatMap((one) =>
            one.address === 'native'
              ? []
              : [{ address: one.address, name: one.verified ? format.unit(one) : undefined }],
          )}
          value={value.token}
          onChange={(next) => onChange({ ...value, token: next })}
          problem={problems.token}
          warning={isTyped && !token?.verified ? picker.unknownToken : undefined}
          onBlur={() => onBlur?.('token')}
        />
      )}
      <AmountInput
        label={picker.atMost}
        hint={
          token && (
            <bdi>
              {balance === undefined
                ? undefined
                : picker.youHold(format.quantity(balance, decimals ?? 0))}
            </bdi>
          )
        }
        token={label}
        value={value.limit}
        onChange={(limit) => onChange({ ...value, limit })}
        problem={problems.limit}
        onBlur={() => onBlur?.('limit')}
      />
      {token && (options.length > 0 || balance !== undefined) && (
        <fieldset data-slot="presets" aria-label={picker.amounts}>
          {options.map((amount) => (
            <Preset
              key={String(amount)}
              label={format.quantity(amount, decimals ?? 0)}
              pressed={amount === value.limit}
              onPress={() => onChange({ ...value, limit: amount })}
            />
          ))}
          {balance !== undefined && balance > 0n && (
            <Preset
              label={picker.allIHold}
              pressed={balance === value.limit}
              onPress={() => onChange({ ...value, limit: balance })}
            />
          )}
        </fieldset>
      )}
    </div>
  )
}

const same = (one: string, other: string | undefined): boolean =>
  one.toLowerCase() === other?.toLowerCase()

function Preset({
  label,
  pressed,
  onPress,
}: {
  label: string
  pressed: boolean
  onPress: () => void
}): ReactElement {
  return (
    <button type="button" data-slot="preset" aria-pressed={pressed} onClick={onPress}>
      <bdi>{label}</bdi>
    </button>
  )
}
