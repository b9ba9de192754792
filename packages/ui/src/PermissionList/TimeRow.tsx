'use client'
import { useId, type ReactElement } from 'react'
import { Change } from '../ConsentDialog/Change.js'
import { Icon } from '../icons/Icon.js'
import { useWords } from '../words/useWords.js'

export type TimeRowProps = {
  validAfter?: number | undefined
  validUntil: number | 'never'
  /** The end that was asked for, where it may be shortened. */
  asked?: number | 'never' | undefined
  /** The end that holds now, where a session changes. */
  before?: number | 'never' | undefined
  onShorten?: ((validUntil: number | 'never') => void) | undefined
}

const hour = 3_600

/** The last second of the user's day. */
function endOfToday(now: number): number {
  const end = new Date(now * 1000)
  end.setHours(23, 59, 59, 0)
  return Math.floor(end.getTime() / 1000)
}

/** Until when, in the user's own time; shorter times where the request allows it. */
export function TimeRow({
  validAfter,
  validUntil,
  asked,
  before,
  onShorten,
}: TimeRowProps): ReactElement {
  const { messages, format, now } = useWords()
  const radios = useId()
  const changes = before !== undefined && before !== validUntil
  const shorter = [
    { label: messages.oneHour, value: now + hour },
    { label: messages.today, value: endOfToday(now) },
  ].filter(({ value }) => asked !== undefined && (asked === 'never' || value < asked))
  const options = asked === undefined ? [] : [...shorter, { label: messages.asAsked, value: asked }]

  const end = (time: number | 'never'): string =>
    time === 'never' ? messages.forever : format.time(time)

  return (
    <li
      data-slot="permission-row"
      data-kind="time-range"
      data-state="open"
      data-adjustable={onShorten && options.length > 1 ? '' : undefined}
    >
      <span data-slot="permission-icon">
        <Icon name="time" size={22} />
      </span>
      <span data-slot="permission-label">
        <span data-slot="permission-name">{messages.actUntil}</span>
        <span data-slot="permission-note">
          {validUntil === 'never'
            ? messages.noEnd
            : `${format.relative(validUntil)}, ${format.zone()}`}
          {validAfter !== undefined && validAfter > now
            ? ` · ${messages.actFrom} ${format.time(validAfter)}`
            : null}
        </span>
      </span>
      {changes ? (
        <Change before={end(before)}>
          <span data-slot="amount">{end(validUntil)}</span>
        </Change>
      ) : (
        <span data-slot="amount">{end(validUntil)}</span>
      )}
      {onShorten && options.length > 1 && (
        <div data-slot="permission-extra">
          <div data-slot="segments" role="radiogroup" aria-label={messages.actUntil}>
            {options.map(({ label, value }) => (
              <label
                key={label}
                data-slot="segment"
                data-state={value === validUntil ? 'checked' : undefined}
              >
                <input
                  type="radio"
                  name={radios}
                  checked={value === validUntil}
                  onChange={() => onShorten(value)}
                />
                {label}
              </label>
            ))}
          </div>
        </div>
      )}
    </li>
  )
}
