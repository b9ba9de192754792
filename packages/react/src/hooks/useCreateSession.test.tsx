import { expect, test } from 'vitest'
import { createWorld, request, waitFor } from '../hooks.test.shared.js'
import { useCreateSession } from './useCreateSession.js'
import { usePrepareSession } from './usePrepareSession.js'
import { useSessions } from './useSessions.js'

test('default', async () => {
  const { render, wallet } = await createWorld()
  const { result } = await render(() => ({ create: useCreateSession(), list: useSessions() }))
  await waitFor(() => expect(result.current.list.data).toEqual([]))
  const session = await result.current.create.mutateAsync({ request: request() })
  expect(wallet.prompts).toMatchObject([{ method: 'eth_signTypedData_v4', answer: 'approved' }])
  await waitFor(() => expect(result.current.create.data).toEqual(session))
  await waitFor(() => expect(result.current.list.data).toEqual([session]))
})

test('parameters: prepared', async () => {
  const { render, wallet } = await createWorld()
  const { result } = await render(() => ({
    prepare: usePrepareSession(),
    create: useCreateSession(),
  }))
  const prepared = await result.current.prepare.mutateAsync({ request: request() })
  expect(wallet.prompts).toEqual([])
  const session = await result.current.create.mutateAsync({ prepared })
  expect(session.id).toBe(prepared.id)
  expect(wallet.prompts).toHaveLength(1)
})

test('error: the human says no', async () => {
  const { render, wallet } = await createWorld()
  const { result } = await render(() => useCreateSession())
  wallet.setHuman('reject')
  await result.current.mutateAsync({ request: request() }).catch(() => {})
  await waitFor(() =>
    expect(result.current).toMatchObject({
      status: 'error',
      error: { name: 'WalletRejectedError' },
    }),
  )
})

test('error: nobody is connected', async () => {
  const { render } = await createWorld({ connected: false })
  const { result } = await render(() => usePrepareSession())
  await expect(result.current.mutateAsync({ request: request() })).rejects.toMatchObject({
    name: 'WalletNotConnectedError',
  })
})
