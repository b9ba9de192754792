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
  const [landed, setLanded] = useState(0)
  return (
    <>
      <button type="button" onClick={() => create.mutate({ request: request() })}>
        Grant
      </button>
      <button
        type="button"
        disabled={create.data === undefined}
        onClick={() =>
          void send.mutateAsync({ calls: [move(landed * 10)] }).then(() => setLanded(landed + 1))
        }
      >
        Act
      </button>
      <output>{`${landed} landed`}</output>
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
  await expect.element(page.getByText('1 landed')).toBeVisible()
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

test('behavior: puts a new key in the place of a lost one, with the same terms, and it works', async () => {
  const { wallet } = await setup()
  const keyInUse = async (): Promise<string | null> => {
    await userEvent.click(button('Details: Arena'))
    const key = page.getByText('Key', { exact: true }).element().nextElementSibling
    return key?.textContent ?? null
  }
  const lost = await keyInUse()
  expect(lost).toMatch(/^0x[0-9a-f]{64}$/)
  await userEvent.click(button('Replace key'))
  await expect.element(page.getByRole('heading', { name: 'Replace Arena’s key?' })).toHaveFocus()
  await userEvent.click(button('Replace key'))
  await expect.element(page.getByRole('heading', { name: 'Arena has a new key' })).toHaveFocus()
  expect(wallet.prompts).toHaveLength(2)
  await userEvent.click(button('Done'))
  await expect.element(page.getByText('of 25')).toBeVisible()
  await userEvent.click(button('Act'))
  await expect.element(page.getByText('2 landed')).toBeVisible()
  expect(wallet.prompts).toHaveLength(2)
  const replaced = await keyInUse()
  expect(replaced).toMatch(/^0x[0-9a-f]{64}$/)
  expect(replaced).not.toBe(lost)
})

test('behavior: a key is not replaced where the signature is refused', async () => {
  const { wallet } = await setup()
  wallet.setHuman('reject')
  await userEvent.click(button('Details: Arena'))
  await userEvent.click(button('Replace key'))
  await userEvent.click(button('Replace key'))
  await expect.element(page.getByRole('heading', { name: 'Not replaced' })).toBeVisible()
  wallet.setHuman('approve')
  await userEvent.click(button('Try again'))
  await expect.element(page.getByRole('heading', { name: 'Arena has a new key' })).toBeVisible()
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
