import { Suspense, useEffect, type ReactElement } from 'react'
import { Boundary } from './Boundary.js'
import { ChainNotice } from './ChainNotice.js'
import { AppProvider } from './owner/AppProvider.js'
import { OwnerProvider } from './owner/OwnerProvider.js'
import { sceneOf, scenes } from './scene/scenes.js'
import { useSceneId } from './scene/useSceneId.js'
import { useSetup } from './SetupContext.js'
import { DemoWalletWindow } from './wallet/DemoWalletWindow.js'

const accountsLine = {
  embedded: 'our development contracts',
  records: 'recorded deployments of Modular Account V2',
  fork: 'a fork of a public chain',
  public: 'Modular Account V2 as deployed',
} as const

export function App(): ReactElement {
  const { environment, chain, journal, wallet } = useSetup()
  const id = useSceneId()
  const { Scene, app, title } = sceneOf(id)
  const { accounts, filled = [] } = environment
  journal.open(id)

  useEffect(() => {
    document.title = `${title} · Valet Key`
  }, [title])

  return (
    <OwnerProvider>
      <header className="bar">
        <span className="brand">
          <svg aria-hidden="true" width={32} height={32} viewBox="0 0 48 48">
            <rect width="48" height="48" rx="10" />
            <g>
              <circle cx="18" cy="24" r="6.5" />
              <path d="M24.5 24H38M33 24v5.5" />
            </g>
          </svg>
          <b>Valet Key</b>
        </span>
        <nav aria-label="Scenes">
          {scenes.map((scene) => (
            <a
              key={scene.id}
              href={`#${scene.id}`}
              aria-current={scene.id === id ? 'page' : undefined}
            >
              {scene.title}
            </a>
          ))}
        </nav>
        <span className="chain small muted">
          {chain.name}, chain {chain.id} · accounts: {accountsLine[accounts]}
          {filled.length > 0 && ` (ours: ${filled.join(', ')})`}
        </span>
      </header>
      <ChainNotice />
      <Boundary key={id}>
        <AppProvider key={app} app={app}>
          <Suspense fallback={<main className="scene" aria-busy="true" />}>
            <Scene key={id} />
          </Suspense>
        </AppProvider>
      </Boundary>
      <DemoWalletWindow wallet={wallet} />
    </OwnerProvider>
  )
}
