import { createFixtureConfig } from '@valetkey/testing/fixtures'
import { act, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { renderHook } from 'vitest-browser-react'
import { createWorld, request, waitFor } from '../hooks.test.shared.js'
import { useCreateSession } from '../hooks/useCreateSession.js'
import { useSessionConsent } from '../hooks/useSessionConsent.js'
import { createPage } from './everyHook.test.shared.js'

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean | undefined
}

test('default: every hook takes over what a server rendered, in StrictMode', async () => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true
  const complaints = vi.spyOn(console, 'error')
  const recovered = vi.fn<(error: unknown) => void>()
  const config = await createFixtureConfig()
  const container = document.createElement('div')
  document.body.append(container)
  container.innerHTML = renderToString(<StrictMode>{createPage(config)}</StrictMode>)
  const server = container.textContent
  const root = await act(() =>
    hydrateRoot(container, <StrictMode>{createPage(config)}</StrictMode>, {
      onRecoverableError: recovered,
    }),
  )
  expect(recovered).not.toHaveBeenCalled()
  expect(complaints).not.toHaveBeenCalled()
  globalThis.IS_REACT_ACT_ENVIRONMENT = false
  await waitFor(() => expect(container.textContent).toContain('useSessionStatus: success'))
  await waitFor(() => expect(container.textContent).toContain('useSessionExposure: success'))
  expect(server).toContain('useSessionStatus: pending')
  root.unmount()
  container.remove()
  complaints.mockRestore()
})

test('behavior: StrictMode neither grants nor prompts twice', async () => {
  const { Providers, wallet, config } = await createWorld()
  const { result, act: run } = await renderHook(
    () => ({ create: useCreateSession(), consent: useSessionConsent() }),
    {
      wrapper: ({ children }) => (
        <StrictMode>
          <Providers>{children}</Providers>
        </StrictMode>
      ),
    },
  )
  await run(() => result.current.create.mutateAsync({ request: request() }))
  expect(wallet.prompts).toHaveLength(1)
  const asked = result.current.consent.ask({ request: request() })
  await waitFor(() => expect(result.current.consent.state.status).toBe('deciding'))
  await run(() => result.current.consent.allow())
  await asked
  expect(wallet.prompts).toHaveLength(2)
  expect(await config.storage.listSessions()).toHaveLength(2)
})
