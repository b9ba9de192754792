import type { ReactElement } from 'react'
import type { Entry } from './createJournal.js'
import { toWords } from './toWords.js'

/** How the last thing went, below what did it: shown where the timeline is out of sight, and said aloud. */
export function Latest({ entries }: { entries: readonly Entry[] }): ReactElement {
  const last = entries.find(({ state }) => state !== 'pending' && state !== 'asked')
  return (
    <output className="latest small">
      {last && (
        <>
          <b>{last.title}</b> <span className="muted">· {toWords(last)}</span>
        </>
      )}
    </output>
  )
}
