import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getModularAccount, type Session } from '@valetkey/core'
import { getSessionsQueryOptions } from '@valetkey/core/query'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'
import { expect, test } from 'vitest'
import { useConnection } from 'wagmi'
import { createWorld, request, waitFor } from '../hooks.test.shared.js'
import { useCreateSession } from './useCreateSession.js'
import { useModularAccount } from './useModularAccount.js'
import { useSessionConsent } from './useSessionConsent.js'
import { useSessions } from './useSessions.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

const ownersOf = (sessions: readonly Session[] = []) =>
  sessions.map(({ owner }) => owner.type !== 'passkey' && owner.address)

test('behavior: never anything of another owner, whatever the defaults of the app', async () => {
  const { render, wallet, queryClient } = await createWorld()
  queryClient.setDefaultOptions({ queries: { placeholderData: keepPreviousData } })
  const rendered: {
    address: unknown
    owners: readonly unknown[]
    unguarded: readonly unknown[]
    account: unknown
  }[] = []
  const { result } = await render(() => {
    const { address } = useConnection()
    const sessions = useSessions()
    const account = useModularAccount()
    const create = useCreateSession()
    const { state } = useSessionConsent()
    const config = useValetKeyConfig()
    const unguarded = useQuery({
      ...getSessionsQueryOptions(config, { owner: address }),
      placeholderData: keepPreviousData,
    })
    rendered.push({
      address,
      owners: ownersOf(sessions.data),
      unguarded: ownersOf(unguarded.data),
      account: account.data?.address,
    })
    return { address, sessions, account, create, state, config }
  })
  const first = wallet.account.address
  const session = await result.current.create.mutateAsync({ request: request() })
  await waitFor(() => expect(result.current.sessions.data).toEqual([session]))
  const mine = session.account
  await waitFor(() =>
    expect(result.current.account.data).toEqual({ address: mine, isDeployed: false }),
  )

  const other = privateKeyToAccount(generatePrivateKey())
  wallet.switchAccount(other)
  await waitFor(() => expect(result.current.address).toBe(other.address))
  await waitFor(() => expect(result.current.sessions.data).toEqual([]))
  const theirs = await getModularAccount(result.current.config, {
    owner: other.address,
    chainId: foundry.id,
  })
  await waitFor(() => expect(result.current.account.data).toEqual(theirs))
  wallet.switchAccount(wallet.account)
  await waitFor(() => expect(result.current.sessions.data).toEqual([session]))

  expect(new Set(rendered.map(({ address }) => address))).toEqual(new Set([first, other.address]))
  for (const { address, owners, account } of rendered) {
    expect(owners.every((owner) => owner === address)).toBe(true)
    expect(address !== first && account === mine).toBe(false)
  }
  // Without the guard this would have failed.
  const isForeign = ({ address, unguarded }: (typeof rendered)[number]): boolean =>
    unguarded.some((owner) => owner !== address)
  expect(rendered.some(isForeign)).toBe(true)
})

test('behavior: neither a result nor a consent stays for another owner', async () => {
  const { render, wallet } = await createWorld()
  const { result } = await render(() => ({
    connection: useConnection(),
    create: useCreateSession(),
    consent: useSessionConsent(),
  }))
  const session = await result.current.create.mutateAsync({ request: request() })
  await waitFor(() => expect(result.current.create.data).toEqual(session))
  const refusal = result.current.consent
    .ask({ request: request() })
    .catch((error: unknown) => error)
  await waitFor(() => expect(result.current.consent.state.status).toBe('deciding'))

  const other = privateKeyToAccount(generatePrivateKey())
  wallet.switchAccount(other)
  await waitFor(() => expect(result.current.connection.address).toBe(other.address))
  expect(result.current.consent.state).toEqual({ status: 'idle' })
  await waitFor(() => expect(result.current.create.data).toBeUndefined())
  expect(await refusal).toMatchObject({ name: 'ConsentRefusedError' })
})
