import { useCreateSession, useSendSessionCalls } from '@valetkey/react'
import { useState, type ReactElement } from 'react'
import { foundry } from 'viem/chains'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createWorld, move, request, type World } from '../../../react/src/hooks.test.shared.js'
import { en } from '../messages/en/en.js'
import { SessionManager } from './SessionManager.js'

function Page(): ReactElement {
  const create = useCreateSession()
  const send = useSendSessionCalls({ session: create.data })
  const [landed, setLanded] = useState(false)
  return (
    <>
      <button type="button" onClick={() => create.mutate({ request: request() })}>
        Grant
      </button>
      <button
        type="button"
        disabled={create.data === undefined}
        onClick={() => void send.mutateAsync({ calls: [move(0)] }).then(() => setLanded(true))}
      >
        {landed ? 'Landed' : 'Act'}
      </button>
      <SessionManager messages={en} chainId={foundry.id} />
    </>
  )
}

const button = (name: string | RegExp) => page.getByRole('button', { name })

async function setup(): Promise<World> {
  const world = await createWorld()
  await render(<Page />, { wrapper: world.Providers })
  await expect.element(page.getByText('No app has a key to your account.')).toBeVisible()
  await userEvent.click(button('Grant'))
  await expect.element(page.getByText('Granted', { exact: true })).toBeVisible()
  await userEvent.click(button('Act'))
  await expect.element(button('Landed')).toBeVisible()
  await expect.element(page.getByText('Active', { exact: true })).toBeVisible()
  return world
}

const found = page.getByText('Not made here', { exact: true })

/** Leaves on this device no record of any session. */
async function forget({ config, queryClient }: World): Promise<void> {
  const sessions = await config.storage.listSessions()
  await Promise.all(
    sessions.flatMap(({ id }) => [config.storage.deleteSession(id), config.storage.deleteKey(id)]),
  )
  await queryClient.invalidateQueries()
  await expect.element(page.getByText('No app has a key to your account.')).toBeVisible()
}

test('default: revokes one, with one prompt, checked on chain', async () => {
  const { wallet } = await setup()
  expect(wallet.prompts).toHaveLength(1)
  await userEvent.click(button('Revoke: Arena'))
  await expect.element(page.getByRole('heading', { name: 'Revoke Arena’s key?' })).toHaveFocus()
  await userEvent.click(button('Revoke'))
  await expect.element(page.getByRole('heading', { name: 'Arena’s key is revoked' })).toHaveFocus()
  expect(wallet.prompts).toHaveLength(2)
  await userEvent.click(button('Done'))
  await expect.element(page.getByText('Revoked', { exact: true })).toBeVisible()
  await expect.element(button('Revoke all')).not.toBeInTheDocument()
})

test('behavior: a refused signature changes nothing and can be tried again', async () => {
  const { wallet } = await setup()
  wallet.setHuman('reject')
  await userEvent.click(button('Revoke all'))
  await userEvent.click(button('Revoke'))
  await expect.element(page.getByRole('heading', { name: 'Not revoked' })).toBeVisible()
  await expect.element(page.getByText(/^Your wallet declined\./)).toBeVisible()
  wallet.setHuman('approve')
  await userEvent.click(button('Try again'))
  await expect.element(page.getByRole('heading', { name: 'Arena’s key is revoked' })).toBeVisible()
})

test('behavior: narrows in place', async () => {
  const { wallet } = await setup()
  await userEvent.click(button('Narrow: Arena'))
  await userEvent.click(button(/^Lower: Spend/).first())
  await userEvent.click(page.getByRole('button', { name: 'Narrow', exact: true }))
  await expect.element(page.getByRole('heading', { name: 'Arena’s key is changed' })).toBeVisible()
  expect(wallet.prompts).toHaveLength(2)
  await userEvent.click(button('Done'))
  await expect.element(page.getByText('of 20')).toBeVisible()
})

test('behavior: finds on chain what this device does not know, marks it, and revokes it', async () => {
  const world = await setup()
  await forget(world)
  await userEvent.click(button('Look for them on chain'))
  await expect.element(found).toBeVisible()
  await expect.element(page.getByText('Active', { exact: true })).toBeVisible()
  expect(world.wallet.prompts).toHaveLength(1)
  await userEvent.click(button('Revoke: Key from elsewhere'))
  await userEvent.click(button('Revoke'))
  await expect.element(page.getByRole('heading', { name: /is revoked$/ })).toBeVisible()
  expect(world.wallet.prompts).toHaveLength(2)
})

test('behavior: a look that breaks off says why, and can be tried again', async () => {
  const world = await setup()
  await forget(world)
  const { fetch } = window
  const network = vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    if (String(init?.body).includes('eth_getLogs')) return Promise.reject(new Error('offline'))
    return fetch(input, init)
  })
  await userEvent.click(button('Look for them on chain'))
  await expect.element(page.getByText('This may be out of date')).toBeVisible()
  network.mockRestore()
  await userEvent.click(button('Try again'))
  await expect.element(found).toBeVisible()
  await expect.element(page.getByText('This may be out of date')).not.toBeInTheDocument()
})
