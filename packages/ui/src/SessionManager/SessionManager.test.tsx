import {
  decodeInstall,
  encodeUninstall,
  erc20Spend,
  gas,
  toModularAccount,
  type Session,
  type SessionCall,
  type SessionRequest,
} from '@valetkey/core'
import { useCreateSession, useSendSessionCalls } from '@valetkey/react'
import { useState, type ReactElement } from 'react'
import { createTestClient, erc20Abi, http, parseEther, publicActions } from 'viem'
import { createBundlerClient, createPaymasterClient } from 'viem/account-abstraction'
import { foundry } from 'viem/chains'
import { describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { getWalletClient } from 'wagmi/actions'
import {
  createWorld,
  devnet,
  move,
  request,
  type World,
} from '../../../react/src/hooks.test.shared.js'
import { en } from '../messages/en/en.js'
import { SessionManager } from './SessionManager.js'

type Play = {
  ask?: (() => SessionRequest) | undefined
  /** By how often it has acted. */
  act?: ((count: number) => SessionCall) | undefined
}

function Page({ ask = request, act = (count) => move(count * 10) }: Play): ReactElement {
  const create = useCreateSession()
  const send = useSendSessionCalls({ session: create.data })
  const [landed, setLanded] = useState(0)
  return (
    <>
      <button type="button" onClick={() => create.mutate({ request: ask() })}>
        Grant
      </button>
      <button
        type="button"
        disabled={create.data === undefined}
        onClick={() =>
          void send.mutateAsync({ calls: [act(landed)] }).then(() => setLanded(landed + 1))
        }
      >
        Act
      </button>
      <output>{`${landed} landed`}</output>
      <SessionManager messages={en} chainId={foundry.id} />
    </>
  )
}

const chain = createTestClient({
  mode: 'anvil',
  chain: foundry,
  transport: http(devnet.rpcUrl),
}).extend(publicActions)

const button = (name: string | RegExp) => page.getByRole('button', { name })

async function setup(play: Play = {}): Promise<World> {
  const world = await createWorld()
  await render(<Page {...play} />, { wrapper: world.Providers })
  await expect
    .element(page.getByText('This device knows of no keys to your account.'))
    .toBeVisible()
  await userEvent.click(button('Grant'))
  await expect.element(page.getByText('Granted', { exact: true })).toBeVisible()
  await userEvent.click(button('Act'))
  await expect.element(page.getByText('1 landed')).toBeVisible()
  await expect.element(page.getByText('Active', { exact: true })).toBeVisible()
  return world
}

async function sessionOf({ config }: World): Promise<Session> {
  const [session] = await config.storage.listSessions()
  if (!session) throw new Error('No session is on record.')
  return session
}

const found = page.getByText('Not made here', { exact: true })

/** Leaves on this device no record of any session. */
async function forget({ config, queryClient }: World): Promise<void> {
  const sessions = await config.storage.listSessions()
  await Promise.all(
    sessions.flatMap(({ id }) => [config.storage.deleteSession(id), config.storage.deleteKey(id)]),
  )
  await queryClient.invalidateQueries()
  await expect
    .element(page.getByText('This device knows of no keys to your account.'))
    .toBeVisible()
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

describe('says what it costs before anybody signs', () => {
  const price = page.getByText(/^One signature\. Gas about 0\.0*[1-9]\d?0?\sETH\.$/)

  const paying = (): SessionRequest => ({
    ...request(),
    permissions: [
      ...request().permissions.filter(({ type }) => type !== 'gas'),
      gas({ limit: parseEther('0.1') }),
    ],
  })

  async function granted(): Promise<World> {
    const world = await createWorld({ sponsored: false })
    await render(<Page ask={paying} />, { wrapper: world.Providers })
    await userEvent.click(button('Grant'))
    await expect.element(page.getByText('Granted', { exact: true })).toBeVisible()
    const { account } = await sessionOf(world)
    await chain.setBalance({ address: account, value: parseEther('1') })
    return world
  }

  async function active(): Promise<World> {
    const world = await granted()
    await userEvent.click(button('Act'))
    await expect.element(page.getByText('Active', { exact: true })).toBeVisible()
    return world
  }

  test('behavior: taking back', async () => {
    const { wallet } = await granted()
    await userEvent.click(button('Take back: Arena'))
    await expect.element(price).toBeVisible()
    expect(wallet.prompts).toHaveLength(1)
  })

  test('behavior: narrowing, once there is something to narrow', async () => {
    const { wallet } = await active()
    await userEvent.click(button('Narrow: Arena'))
    await expect.element(page.getByText('One signature, and gas.')).toBeVisible()
    await expect.element(price).not.toBeInTheDocument()
    await userEvent.click(button(/^Lower: Spend/).first())
    await expect.element(price).toBeVisible()
    expect(wallet.prompts).toHaveLength(1)
  })

  test('behavior: a new key', async () => {
    const { wallet } = await active()
    await userEvent.click(button('Details: Arena'))
    await userEvent.click(button('Replace key'))
    await expect.element(price).toBeVisible()
    expect(wallet.prompts).toHaveLength(1)
  })
})

const { arena, testDollar } = devnet.contracts

const approve: SessionCall = {
  to: testDollar,
  abi: erc20Abi,
  functionName: 'approve',
  args: [arena, 5n],
}

test('behavior: offers to close what a session left open, and closes it', async () => {
  const world = await setup({
    ask: () => ({
      ...request(),
      permissions: [
        ...request().permissions.filter(({ type }) => type !== 'erc20-spend'),
        erc20Spend({ token: testDollar, limit: 5n, approve: true }),
      ],
    }),
    act: (count) => (count === 0 ? move(0) : approve),
  })
  const session = await sessionOf(world)
  const allowance = (): Promise<bigint> =>
    chain.readContract({
      address: testDollar,
      abi: erc20Abi,
      functionName: 'allowance',
      args: [session.account, arena],
    })
  await userEvent.click(button('Act'))
  await expect.element(page.getByText('2 landed')).toBeVisible()
  await userEvent.click(button('Revoke: Arena'))
  const approval = page.getByRole('checkbox', { name: /approval to/ })
  // The account holds nothing that could be taken.
  await expect.element(approval).not.toBeChecked()
  await userEvent.click(button('Revoke'))
  await expect.element(page.getByRole('heading', { name: 'Arena’s key is revoked' })).toBeVisible()
  await expect.element(page.getByRole('dialog').getByText(/Still open: /)).toBeVisible()
  await userEvent.click(button('Done'))
  expect(await allowance()).toBe(5n)

  await userEvent.click(button('Clean up: Arena'))
  await userEvent.click(approval)
  world.wallet.setHuman('reject')
  await userEvent.click(button('Clean up'))
  await expect.element(page.getByRole('heading', { name: 'Not cleaned up' })).toBeVisible()
  world.wallet.setHuman('approve')
  await userEvent.click(button('Try again'))
  await expect.element(page.getByRole('heading', { name: 'Arena’s key is revoked' })).toBeVisible()
  expect(await allowance()).toBe(0n)
  await userEvent.click(button('Done'))
  await expect.element(button('Clean up: Arena')).not.toBeInTheDocument()
})

test('behavior: offers to remove what another wallet left in the modules, and removes it', async () => {
  const world = await setup()
  const { account: address, owner, salt, installation } = await sessionOf(world)
  const wallet = await getWalletClient(world.wagmiConfig)
  const plan = decodeInstall(installation)
  // As a wallet that knows no better does: hook data in install order.
  const uninstall = encodeUninstall({ ...plan, hooks: plan.hooks.toReversed() })
  const bundler = createBundlerClient({
    account: await toModularAccount({ client: chain, owner, wallet, salt, address }),
    client: chain,
    transport: http(devnet.bundlerUrl),
    paymaster: createPaymasterClient({ transport: http(devnet.paymasterUrl) }),
  })
  const hash = await bundler.sendUserOperation({ calls: [{ to: address, data: uninstall }] })
  await bundler.waitForUserOperationReceipt({ hash })

  await userEvent.click(button('Look for them on chain'))
  await expect.element(page.getByText(/Its limits are still stored on chain\./)).toBeVisible()
  await userEvent.click(button('Clean up: Arena'))
  await userEvent.click(button('Clean up'))
  await expect.element(page.getByRole('heading', { name: 'Arena’s key is revoked' })).toBeVisible()
  await userEvent.click(button('Done'))
  await expect.element(page.getByText(/still stored on chain/)).not.toBeInTheDocument()
  await expect.element(button('Clean up: Arena')).not.toBeInTheDocument()
  expect(await sessionOf(world)).toMatchObject({ revoked: { clean: true } })
})
