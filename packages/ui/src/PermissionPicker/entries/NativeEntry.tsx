'use client'
import type { ReactElement } from 'react'
import { CheckRow } from '../../field/CheckRow.js'
import { TokenAmountField } from '../../TokenAmountField/TokenAmountField.js'
import { useAllWords } from '../../words/useAllWords.js'
import type { EntryProps } from '../EntryProps.js'
import { useNativeToken } from '../useNativeToken.js'

const presets = ['0.01', '0.05', '0.1']

type Terms = { limit?: bigint | undefined; to?: 'anyone' | undefined }

export function NativeEntry({
  limit,
  to,
  onChange,
  problems,
  onBlur,
}: Pick<EntryProps<'native-spend'>, 'problems' | 'onBlur'> &
  Pick<EntryProps<'native-spend'>['permission'], 'limit' | 'to'> & {
    onChange: (terms: Terms) => void
  }): ReactElement {
  const { messages, format } = useAllWords()
  const token = useNativeToken()
  return (
    <>
      <TokenAmountField
        value={{ token: 'native', limit: typeof limit === 'bigint' ? limit : undefined }}
        onChange={(value) => onChange({ limit: value.limit, to })}
        tokens={[token]}
        presets={presets}
        fixed
        problems={problems}
        onBlur={onBlur}
      />
      <CheckRow
        label={messages.picker.toAnyone(format.unit(token))}
        checked={to === 'anyone'}
        onChange={(checked) =>
          onChange({
            limit: typeof limit === 'bigint' ? limit : undefined,
            to: checked ? 'anyone' : undefined,
          })
        }
      />
    </>
  )
}
