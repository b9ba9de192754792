'use client'
import { useState, type ReactElement } from 'react'
import { CheckRow } from '../field/CheckRow.js'
import { Segments } from '../field/Segments.js'
import { ownTimeZone } from '../format/ownTimeZone.js'
import { Icon } from '../icons/Icon.js'
import { useAllWords } from '../words/useAllWords.js'
import { DateTimeInput } from './DateTimeInput.js'
import { endOfDay } from './zonedTime.js'

export type TimeRangeValue = {
  /** Unix seconds; `undefined`: from the start. */
  validAfter?: number | undefined
  /** Unix seconds; `undefined`: not chosen yet. */
  validUntil?: number | 'never' | undefined
}

export type TimeRangeFieldProps = {
  value: TimeRangeValue
  onChange: (value: TimeRangeValue) => void
  /** IANA name. @default the user's own */
  timeZone?: string | undefined
  /** Whether a key without an end can be chosen. @default true */
  never?: boolean | undefined
  problems?: { validAfter?: string | undefined; validUntil?: string | undefined } | undefined
  onBlur?: (() => void) | undefined
}

const hour = 3_600
const day = 24 * hour

type Choice = 'hour' | 'today' | 'week' | 'month' | 'custom'

/** Until when, and from when, in the user's own time. */
export function TimeRangeField({
  value,
  onChange,
  timeZone: zone,
  never = true,
  problems = {},
  onBlur,
}: TimeRangeFieldProps): ReactElement {
  const { messages, format, now } = useAllWords()
  const { picker } = messages
  const timeZone = zone ?? ownTimeZone()
  const { validAfter, validUntil } = value
  const ends: Record<Exclude<Choice, 'custom'>, number> = {
    hour: now + hour,
    today: endOfDay(now, timeZone),
    week: now + 7 * day,
    month: now + 30 * day,
  }
  const [chosen, setChosen] = useState<{ choice: Choice; until: number | 'never' | undefined }>()

  function guess(): Choice | undefined {
    if (validUntil === undefined) return undefined
    const presets = ['hour', 'today', 'week', 'month'] as const
    const found = validAfter === undefined && presets.find((one) => ends[one] === validUntil)
    return found || 'custom'
  }

  const choice = chosen?.until === validUntil ? chosen?.choice : guess()

  return (
    <div data-slot="time-range">
      <Segments
        label={picker.until}
        options={[
          { value: 'hour', label: messages.oneHour },
          { value: 'today', label: messages.today },
          { value: 'week', label: picker.oneWeek },
          { value: 'month', label: picker.oneMonth },
          { value: 'custom', label: picker.custom },
        ]}
        value={choice}
        onChange={(next) => {
          const until = next === 'custom' ? (validUntil ?? ends.week) : ends[next]
          setChosen({ choice: next, until })
          onChange(
            next === 'custom'
              ? { ...value, validUntil: until }
              : { validAfter: undefined, validUntil: until },
          )
        }}
      />
      {choice === 'custom' && (
        <Custom
          value={value}
          onChange={(next) => {
            setChosen({ choice: 'custom', until: next.validUntil })
            onChange(next)
          }}
          timeZone={timeZone}
          never={never}
          problems={problems}
          onBlur={onBlur}
        />
      )}
      <p data-slot="time-chosen">
        {validUntil === 'never' ? (
          <b>{messages.noEnd}</b>
        ) : validUntil === undefined ? (
          problems.validUntil === undefined && <span data-muted="">{picker.chooseTime}</span>
        ) : (
          <>
            {validAfter !== undefined && validAfter > now && (
              <>
                <span data-muted="">{messages.actFrom}</span>{' '}
                <b>
                  <bdi>{format.time(validAfter)}</bdi>
                </b>{' '}
                <span data-muted="">{picker.until.toLocaleLowerCase(messages.locale)}</span>{' '}
              </>
            )}
            <b>
              <bdi>{format.time(validUntil)}</bdi>
            </b>{' '}
            <span data-muted="">{format.relative(validUntil)}</span>
          </>
        )}
      </p>
      {choice !== 'custom' && problems.validUntil !== undefined && (
        <p data-slot="field-note" data-tone="danger" role="alert">
          <Icon name="danger" size={16} />
          <span>{problems.validUntil}</span>
        </p>
      )}
    </div>
  )
}

function Custom({
  value,
  onChange,
  timeZone,
  never,
  problems,
  onBlur,
}: Required<Pick<TimeRangeFieldProps, 'value' | 'onChange'>> & {
  timeZone: string
  never: boolean
  problems: NonNullable<TimeRangeFieldProps['problems']>
  onBlur: (() => void) | undefined
}): ReactElement {
  const { messages } = useAllWords()
  const { picker } = messages
  const { validAfter, validUntil } = value
  return (
    <div data-slot="time-custom">
      <DateTimeInput
        label={picker.from}
        hint={validAfter === undefined ? picker.atOnce : undefined}
        value={validAfter}
        onChange={(next) => onChange({ ...value, validAfter: next })}
        timeZone={timeZone}
        problem={problems.validAfter}
        onBlur={onBlur}
      />
      <DateTimeInput
        label={picker.until}
        value={validUntil === 'never' ? undefined : validUntil}
        onChange={(next) => onChange({ ...value, validUntil: next })}
        timeZone={timeZone}
        disabled={validUntil === 'never'}
        problem={problems.validUntil}
        onBlur={onBlur}
      />
      {never && (
        <CheckRow
          label={picker.never}
          checked={validUntil === 'never'}
          onChange={(checked) => onChange({ ...value, validUntil: checked ? 'never' : undefined })}
        />
      )}
    </div>
  )
}
