import type { ReactElement } from 'react'
import type { Entry } from './createJournal.js'

/** How often the owner was asked, and how often the app acted. */
export function Counts({ entries }: { entries: readonly Entry[] }): ReactElement {
  const confirmations = entries.filter(({ type }) => type === 'prompt').length
  const actions = entries.filter(
    (entry) => entry.type === 'operation' && entry.state === 'landed' && !entry.change,
  ).length
  const saved = Math.max(0, actions - confirmations)
  return (
    <dl className="counts">
      <div>
        <dt>Confirmations</dt>
        <dd data-testid="confirmations">{confirmations}</dd>
      </div>
      <div>
        <dt>Actions</dt>
        <dd data-testid="actions">{actions}</dd>
      </div>
      <div className="saved small muted">
        <dt>{saved === 1 ? 'confirmation saved' : 'confirmations saved'}</dt>
        <dd data-testid="saved">{saved}</dd>
      </div>
    </dl>
  )
}
