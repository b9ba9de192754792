import { QueryClientProvider } from '@tanstack/react-query'
// First, as it says which layer of styles comes first.
import './styles.css'
import '@valetkey/ui/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { WagmiProvider } from 'wagmi'
import { App } from './App.js'
import { loadEnvironment } from './environment.js'
import { createSetup } from './setup.js'
import { SetupContext } from './SetupContext.js'
import { messageOf } from './messageOf.js'
import { Trouble } from './Trouble.js'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root.')
const root = createRoot(element)

try {
  const setup = createSetup(await loadEnvironment())
  root.render(
    <StrictMode>
      <SetupContext value={setup}>
        <WagmiProvider config={setup.wagmi}>
          <QueryClientProvider client={setup.queries}>
            <App />
          </QueryClientProvider>
        </WagmiProvider>
      </SetupContext>
    </StrictMode>,
  )
} catch (error) {
  root.render(
    <main className="scene">
      <Trouble title="The demo has nowhere to run." text={messageOf(error)} />
    </main>,
  )
}
