import { useState, type ReactElement } from 'react'
import type { Entry, OperationEntry, PromptEntry } from './createJournal.js'
import { toWords } from './toWords.js'

const shownAtFirst = 8

const withoutGas: { readonly [state in OperationEntry['state']]?: string } = {
  denied: 'not sent',
  refused: 'not landed',
}

/** Every prompt and every user operation, newest first. */
export function Timeline({ entries }: { entries: readonly Entry[] }): ReactElement {
  const [all, setAll] = useState(false)
  if (entries.length === 0) {
    return (
      <p className="muted">
        Nothing yet. Each confirmation and each user operation will stand here, with its gas and
        what was enforced.
      </p>
    )
  }
  const shown = all ? entries : entries.slice(0, shownAtFirst)
  const more = entries.length - shown.length
  const newest = shown.find((entry) => entry.type === 'operation' && entry.enforced)
  return (
    <>
      <ol className="timeline">
        {shown.map((entry) =>
          entry.type === 'prompt' ? (
            <Prompt key={entry.id} entry={entry} />
          ) : (
            <Operation key={entry.id} entry={entry} open={entry === newest} />
          ),
        )}
      </ol>
      {more > 0 && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {more} more
        </button>
      )}
    </>
  )
}

const Time = ({ at }: { at: Date }): ReactElement => (
  <time dateTime={at.toISOString()}>{at.toLocaleTimeString('en', { hour12: false })}</time>
)

function Prompt({ entry }: { entry: PromptEntry }): ReactElement {
  const { title, state, at } = entry
  return (
    <li className="entry" data-type="prompt" data-state={state}>
      <span className="mark" aria-hidden="true" />
      <div className="line">
        <b>{title}</b>
        <span className="small muted">confirmation</span>
      </div>
      <div className="line small muted">
        <span>{toWords(entry)}</span>
        <Time at={at} />
      </div>
    </li>
  )
}

function Operation({
  entry,
  open,
}: {
  entry: OperationEntry
  /** Shows what was enforced without being asked. */
  open: boolean
}): ReactElement {
  const { title, state, at, first = false, gas, enforced = [] } = entry
  return (
    <li className="entry" data-type="operation" data-state={state} data-first={first}>
      <span className="mark" aria-hidden="true" />
      <div className="line">
        <b>{title}</b>
        <span className="small muted">
          {gas === undefined ? withoutGas[state] : `${gas.toLocaleString('en')} gas`}
        </span>
      </div>
      <div className="line small muted">
        <span>{toWords(entry)}</span>
        <Time at={at} />
      </div>
      {enforced.length > 0 && (
        <details open={open}>
          <summary>What was enforced</summary>
          <dl className="enforced">
            {enforced.map(({ module, rule }, at) => (
              <div key={`${module}${at}`}>
                <dt>{module}</dt>
                <dd>{rule}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  )
}
