import { keepPreviousData } from '@tanstack/react-query'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { expect, test, vi } from 'vitest'
import { useConnection } from 'wagmi'
import { createWorld, request } from '../hooks.test.shared.js'
import { useCreateSession } from './useCreateSession.js'
import { useModularAccount } from './useModularAccount.js'
import { useSessions } from './useSessions.js'

test('behavior: never anything of another owner, whatever the defaults of the app', async () => {
  const { render, wallet, queryClient } = await createWorld()
  queryClient.setDefaultOptions({ queries: { placeholderData: keepPreviousData } })
  const rendered: { address: unknown; owners: readonly unknown[]; account: unknown }[] = []
  const { result } = await render(() => {
    const { address } = useConnection()
    const sessions = useSessions()
    const account = useModularAccount()
    rendered.push({
      address,
      owners: (sessions.data ?? []).map(({ owner }) => owner.type !== 'passkey' && owner.address),
      account: account.data?.address,
    })
    return { address, sessions, account, create: useCreateSession() }
  })
  const first = wallet.account.address
  await result.current.create.mutateAsync({ request: request() })
  await vi.waitFor(() => expect(result.current.sessions.data).toHaveLength(1))
  await vi.waitFor(() => expect(result.current.account.data).toBeDefined())
  const mine = result.current.account.data?.address

  const other = privateKeyToAccount(generatePrivateKey())
  wallet.switchAccount(other)
  await vi.waitFor(() => expect(result.current.address).toBe(other.address))
  await vi.waitFor(() => expect(result.current.sessions.data).toEqual([]))
  await vi.waitFor(() => expect(result.current.account.data).toBeDefined())
  wallet.switchAccount(wallet.account)
  await vi.waitFor(() => expect(result.current.sessions.data).toHaveLength(1))

  expect(new Set(rendered.map(({ address }) => address))).toEqual(new Set([first, other.address]))
  for (const { address, owners, account } of rendered) {
    expect(owners.every((owner) => owner === address)).toBe(true)
    expect(address !== first && account === mine).toBe(false)
  }
})
