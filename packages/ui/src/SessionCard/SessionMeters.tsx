'use client'
import type { PermissionLine } from '@valetkey/core'
import type { ReactElement } from 'react'
import { AllowanceMeter } from '../AllowanceMeter/AllowanceMeter.js'
import { ExpiryCountdown } from '../ExpiryCountdown/ExpiryCountdown.js'
import { countsOperations } from '../format/words.js'
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

  function labelOf(line: PermissionLine): string | undefined {
    if (line.type === 'gas') return messages.sessions.gas
    if (line.type === 'custom') {
      if (countsOperations(line)) return messages.sessions.operations
      if (line.period !== undefined) return messages.sessions.perPeriod[line.period]
    }
    return 'token' in line && line.token ? format.unit(line.token) : undefined
  }

  const limited = description.lines.flatMap((line) => {
    if (!('limit' in line) || line.limit === undefined || line.limit === 0n) return []
    const label = labelOf(line)
    if (label === undefined) return []
    const { id, token, limit } = line
    const own = usage?.find((one) => one.id === id)
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
