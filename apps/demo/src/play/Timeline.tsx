import type { ReactElement } from 'react'

export type Operation = {
  id: number
  title: string
  state: 'pending' | 'landed' | 'refused' | 'failed'
  at: Date
  /** The one that deployed the account, installed the key and acted. */
  first: boolean
  gas?: bigint | undefined
  block?: bigint | undefined
  /** Why it was refused, or failed. */
  reason?: string | undefined
  /** What each module looked at. */
  enforced: readonly { module: string; rule: string }[]
}

const states = {
  pending: 'on its way',
  landed: 'landed',
  refused: 'Refused here, not sent.',
  failed: 'failed',
} as const

/** Every user operation, newest first. */
export function Timeline({ operations }: { operations: readonly Operation[] }): ReactElement {
  if (operations.length === 0) {
    return (
      <p className="muted">
        Nothing yet. Each action of the key will stand here, with its receipt.
      </p>
    )
  }
  return (
    <ol className="timeline">
      {operations.map((operation) => {
        const { id, title, state, at, first, gas, block, reason, enforced } = operation
        return (
          <li key={id} className="operation" data-state={state} data-first={first}>
            <span className="mark" />
            <div className="operation-line">
              <b>{title}</b>
              <span className="small muted">
                {gas === undefined ? '' : `${gas.toLocaleString('en')} gas`}
              </span>
            </div>
            <div className="operation-line small muted">
              <span>
                {block === undefined ? (reason ?? states[state]) : `landed in block ${block}`}
                {first && ' · account created and key installed in the same operation'}
              </span>
              <time dateTime={at.toISOString()}>{at.toLocaleTimeString()}</time>
            </div>
            {enforced.length > 0 && (
              <details>
                <summary>What the modules checked</summary>
                <dl className="enforced">
                  {enforced.map(({ module, rule }) => (
                    <div key={module}>
                      <dt>{module}</dt>
                      <dd>{rule}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            )}
          </li>
        )
      })}
    </ol>
  )
}
