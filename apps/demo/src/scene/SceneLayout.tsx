import type { Session } from '@valetkey/core'
import { useSessionStatus, type UseSessionConsentReturnType } from '@valetkey/react'
import { lazy, Suspense, useState, type ReactElement, type ReactNode } from 'react'
import { CodePanel, type CodeStep } from '../code/CodePanel.js'
import { Counts } from '../journal/Counts.js'
import { Latest } from '../journal/Latest.js'
import { Timeline } from '../journal/Timeline.js'
import { useEntries } from '../journal/useEntries.js'
import { Connect } from '../owner/Connect.js'
import { OwnerCard } from '../owner/OwnerCard.js'
import { useOwner } from '../owner/OwnerContext.js'
import { KeyCard } from './KeyCard.js'
import { NextScene } from './NextScene.js'
import type { SceneId } from './scenes.js'
import { useAppSession } from './useAppSession.js'
import { useNarrow } from './useNarrow.js'

/** Nobody can be asked before they are connected: only then it is loaded. */
const Consent = lazy(async () => ({ default: (await import('../consent/Consent.js')).Consent }))

/** What every scene looks like: the app itself, what it did, who may do it, and the code behind it. */
export function SceneLayout({
  scene,
  title,
  lead,
  corner,
  ask,
  session,
  side,
  code,
  consent,
  children,
}: {
  scene: SceneId
  title: string
  lead: string
  corner?: ReactNode
  /** How to get a key here, for an owner whose account has none that works. */
  ask?: ReactNode
  /** The app's key. */
  session?: Session | undefined
  side?: ReactNode
  code: readonly CodeStep[]
  /** What the app asks for here. */
  consent?: UseSessionConsentReturnType | undefined
  children: ReactNode
}): ReactElement {
  const entries = useEntries(scene)
  const { connected, checking } = useOwner()
  const { checking: looking } = useAppSession()
  const { data: status } = useSessionStatus({ session })
  const over = status?.status === 'expired' || status?.status === 'lapsed'
  const narrow = useNarrow()

  // What is not known yet would push away what is already there: that waits for it.
  const settling = checking || (connected !== undefined && looking)
  const [settled, setSettled] = useState(!settling)
  if (!settled && !settling) setSettled(true)

  const key = session && <KeyCard session={session} />
  const first = (
    <>
      {!connected && !checking && <Connect />}
      {connected && !looking && (!session || over) && ask}
    </>
  )
  const stage = (
    <section key="stage" className="stage" aria-label={title}>
      {children}
      <Latest entries={entries} />
      <NextScene after={scene} />
    </section>
  )
  const counts = <Counts entries={entries} />
  const happened = (
    <>
      <h2>What happened</h2>
      <Timeline entries={entries} />
    </>
  )
  const waiting = <output className="card muted">Checking who owns the account</output>
  return (
    <main className="scene" data-scene={scene}>
      <div className="heading">
        <h1>{title}</h1>
        <p className="muted">{lead}</p>
        {corner}
      </div>
      {narrow ? (
        // What is to be done next comes before the app, what there is to know of it after.
        settled ? (
          <>
            {first}
            {stage}
            {counts}
            <aside className="side" aria-label="Account and key">
              {key}
              {side}
              <OwnerCard />
            </aside>
            <section key="activity" className="activity" aria-label="Activity">
              {happened}
            </section>
          </>
        ) : (
          waiting
        )
      ) : (
        <>
          <aside className="side" aria-label="Account and key">
            {settled ? (
              <>
                {key}
                {first}
                {side}
                <OwnerCard />
              </>
            ) : (
              waiting
            )}
          </aside>
          {stage}
          {settled && (
            <section key="activity" className="activity" aria-label="Activity">
              {counts}
              {happened}
            </section>
          )}
        </>
      )}
      {settled && <CodePanel steps={code} />}
      {consent && connected && (
        <Suspense>
          <Consent consent={consent} />
        </Suspense>
      )}
    </main>
  )
}
