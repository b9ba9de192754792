import type { ReactElement, ReactNode } from 'react'
import { CodePanel, type CodeStep } from '../code/CodePanel.js'
import { Consent } from '../consent/Consent.js'
import type { Consent as ConsentValue } from '../consent/useConsent.js'
import { Counts } from '../journal/Counts.js'
import { Timeline } from '../journal/Timeline.js'
import { useEntries } from '../journal/useEntries.js'
import { OwnerCard } from '../owner/OwnerCard.js'
import type { SceneId } from './scenes.js'

/** What every scene looks like: the app itself, what it did, who may do it, and the code behind it. */
export function SceneLayout({
  scene,
  title,
  lead,
  corner,
  side,
  code,
  consent,
  children,
}: {
  scene: SceneId
  title: string
  lead: string
  corner?: ReactNode
  side: ReactNode
  code: readonly CodeStep[]
  /** What the app asks for here. */
  consent?: ConsentValue | undefined
  children: ReactNode
}): ReactElement {
  const entries = useEntries(scene)
  return (
    <main className="scene">
      <div className="heading">
        <div>
          <h1>{title}</h1>
          <p className="muted">{lead}</p>
        </div>
        {corner}
      </div>
      <aside className="side" aria-label="Account and key">
        {side}
        <OwnerCard />
      </aside>
      <section className="stage" aria-label={title}>
        {children}
      </section>
      <section className="activity" aria-label="Activity">
        <Counts entries={entries} />
        <h2>What happened</h2>
        <Timeline entries={entries} />
      </section>
      <CodePanel steps={code} />
      {consent && <Consent consent={consent} />}
    </main>
  )
}
