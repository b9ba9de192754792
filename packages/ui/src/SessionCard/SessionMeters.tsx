'use client'
import type { ReactElement } from 'react'
import { AllowanceMeter } from '../AllowanceMeter/AllowanceMeter.js'
import { ExpiryCountdown } from '../ExpiryCountdown/ExpiryCountdown.js'
import { useAllWords } from '../words/useAllWords.js'
import type { SessionEntry } from './SessionEntry.js'
import { sessionName } from './sessionWords.js'

/** What is left of each limit, and of the time. */
export function SessionMeters({
  entry,
  most = Infinity,
}: {
  entry: SessionEntry
  /** Limits that are shown; the rest are counted. */
  most?: number | undefined
}): ReactElement {
  const words = useAllWords()
  const { messages, format } = words
  const { description, usage, createdAt } = entry
  const limited = description.lines.flatMap((line) => {
    if (!('limit' in line) || line.limit === undefined || line.limit === 0n || !line.token)
      return []
    const { id, type, token, limit } = line
    const own = usage?.find((one) => one.id === id)
    const label =
      type === 'gas'
        ? messages.sessions.gas
        : type === 'custom' && line.period !== undefined
          ? messages.sessions.perPeriod[line.period]
          : format.unit(token)
    return [{ id, label, token, limit: own ? own.limit : limit, usage: own }]
  })
  const shown = limited.slice(0, most)
  return (
    <div data-slot="session-meters">
      {shown.map(({ id, ...meter }) => (
        <AllowanceMeter key={id} {...meter} />
      ))}
      <ExpiryCountdown
        validAfter={description.validAfter}
        validUntil={description.validUntil}
        from={createdAt}
        name={sessionName(entry, words)}
      />
      {limited.length > shown.length && (
        <p data-slot="usage-note">{messages.sessions.moreLimits(limited.length - shown.length)}</p>
      )}
    </div>
  )
}
