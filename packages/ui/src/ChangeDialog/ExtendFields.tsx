'use client'
import type { Description, SessionRequest } from '@valetkey/core'
import { useState, type ReactElement } from 'react'
import { Segments } from '../field/Segments.js'
import { ownTimeZone } from '../format/ownTimeZone.js'
import { permissionName } from '../format/words.js'
import { AmountInput } from '../TokenAmountField/AmountInput.js'
import { DateTimeInput } from '../TimeRangeField/DateTimeInput.js'
import { useAllWords } from '../words/useAllWords.js'

const day = 86_400

/** A later end, and more of what the session may already spend. */
export function ExtendFields({
  before,
  draft,
  after,
  spent,
  timeZone,
  onLimit,
  onUntil,
}: {
  before: Description
  draft: SessionRequest
  after: Description
  spent: { readonly [permissionId: string]: bigint }
  timeZone: string | undefined
  onLimit: (id: string, limit: bigint) => void
  onUntil: (validUntil: number | 'never') => void
}): ReactElement {
  const words = useAllWords()
  const { messages, format, now } = words
  const { change } = messages.sessions
  const { validUntil } = before
  const end = Math.max(now, validUntil === 'never' ? now : validUntil)
  const later: { [choice: string]: number } = {
    day: end + day,
    week: end + 7 * day,
    month: end + 30 * day,
  }
  const [custom, setCustom] = useState(false)
  const chosen = custom
    ? 'custom'
    : (Object.keys(later).find((choice) => later[choice] === draft.validUntil) ?? 'same')

  return (
    <div data-slot="picker-fields">
      {validUntil !== 'never' && (
        <>
          <Segments
            label={change.longer}
            options={[
              { value: 'same', label: change.asItIs },
              { value: 'day', label: change.oneDay },
              { value: 'week', label: messages.picker.oneWeek },
              { value: 'month', label: messages.picker.oneMonth },
              { value: 'custom', label: messages.picker.custom },
            ]}
            value={chosen}
            onChange={(choice) => {
              setCustom(choice === 'custom')
              onUntil(later[choice] ?? validUntil)
            }}
          />
          {custom && (
            <DateTimeInput
              label={messages.picker.until}
              value={draft.validUntil === 'never' ? undefined : draft.validUntil}
              timeZone={timeZone ?? ownTimeZone()}
              onChange={(next) => next !== undefined && onUntil(Math.max(next, end))}
            />
          )}
        </>
      )}
      {before.lines.map((line) => {
        if (!('limit' in line) || typeof line.limit !== 'bigint' || !line.token) return null
        if (line.type === 'custom') return null
        const { id, token, limit: old } = line
        const now = after.lines.find((one) => one.id === id)
        const limit = now && 'limit' in now && typeof now.limit === 'bigint' ? now.limit : old
        const used = spent[id]
        return (
          <AmountInput
            key={id}
            label={permissionName(line, words)}
            hint={used === undefined ? undefined : change.spent(format.amount(used, token))}
            token={token}
            value={limit}
            problem={limit < old ? change.onlyMore(format.amount(old, token)) : undefined}
            onChange={(next) => next !== undefined && onLimit(id, next)}
          />
        )
      })}
    </div>
  )
}
