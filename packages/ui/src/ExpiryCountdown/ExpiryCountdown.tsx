'use client'
import { useState, type ReactElement } from 'react'
import { Meter } from '../AllowanceMeter/Meter.js'
import { useAllWords } from '../words/useAllWords.js'
import { formatDuration } from './formatDuration.js'
import { useCountdown } from './useCountdown.js'

export type ExpiryCountdownProps = {
  /** Last second (unix seconds). */
  validUntil: number | 'never'
  /** First second: until then it counts down to the start. */
  validAfter?: number | undefined
  /** When the key was made (unix seconds): with it, a meter shows how much of its time is left. */
  from?: number | undefined
  /** Whose key it is, for what is announced. */
  name?: string | undefined
}

/** Seconds left at which screen readers are told, each once. */
const thresholds = [3600, 300, 60, 0]

const crossed = (left: number): number => thresholds.filter((each) => left <= each).length

/** How long a key still works. */
export function ExpiryCountdown(props: ExpiryCountdownProps): ReactElement {
  const { messages, format } = useAllWords()
  const { validUntil } = props
  const { sessions } = messages
  return (
    <div data-slot="usage" data-kind="time-range">
      <span data-slot="usage-label">
        <span>{sessions.time}</span>
        {validUntil !== 'never' && <bdi>{sessions.until(format.time(validUntil))}</bdi>}
      </span>
      {validUntil === 'never' ? (
        <span data-slot="amount">{sessions.neverEnds}</span>
      ) : (
        <Countdown {...props} validUntil={validUntil} />
      )}
    </div>
  )
}

function Countdown({
  validUntil,
  validAfter = 0,
  from,
  name,
}: ExpiryCountdownProps & { validUntil: number }): ReactElement {
  const { messages, now } = useAllWords()
  const { locale, sessions } = messages
  const waits = validAfter > now
  const until = waits ? validAfter : validUntil
  const text = useCountdown({ until, now }, (left) =>
    left === 0 ? '' : formatDuration(left, { locale }),
  )
  const reached = useCountdown({ until, now }, crossed)
  const [reachedAtFirst] = useState(reached)
  const whole = validUntil - Math.max(from ?? validUntil, validAfter)
  const share = useCountdown({ until: validUntil, now }, (left) =>
    whole > 0 ? Math.min(1, Math.ceil((left / whole) * 200) / 200) : 0,
  )
  const unit = waits ? sessions.startsIn : sessions.timeLeft
  const threshold = thresholds[reached - 1]

  return (
    <>
      <span data-slot="amount" data-state={text ? undefined : 'ended'}>
        {text ? (
          <>
            <bdi>{text}</bdi> <span data-unit="">{unit}</span>
          </>
        ) : waits ? (
          sessions.startsNow
        ) : (
          sessions.ended
        )}
      </span>
      {whole > 0 && !waits && (
        <Meter
          share={share}
          label={`${sessions.time}: ${text ? `${text} ${unit}` : sessions.ended}`}
        />
      )}
      <output data-slot="hidden">
        {!waits && threshold !== undefined && reached > reachedAtFirst
          ? sessions.endsIn(
              name,
              threshold > 0 ? formatDuration(threshold, { locale, style: 'long' }) : undefined,
            )
          : ''}
      </output>
    </>
  )
}
