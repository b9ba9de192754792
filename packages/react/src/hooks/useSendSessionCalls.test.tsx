import { parseUnits } from 'viem'
import { expect, test } from 'vitest'
import { createWorld, move, request, waitFor } from '../hooks.test.shared.js'
import { useCreateSession } from './useCreateSession.js'
import { useModularAccount } from './useModularAccount.js'
import { useRevokeSession } from './useRevokeSession.js'
import { useSendSessionCalls } from './useSendSessionCalls.js'
import { useSession } from './useSession.js'
import { useSessionPermissions } from './useSessionPermissions.js'
import { useSessionStatus } from './useSessionStatus.js'

test('default: one prompt, then none; status and usage follow by themselves', async () => {
  const { render, wallet } = await createWorld()
  const { result } = await render(() => {
    const create = useCreateSession()
    const session = create.data
    return {
      create,
      session: useSession({ id: session?.id }),
      account: useModularAccount(),
      permissions: useSessionPermissions({ session }),
      status: useSessionStatus({ session }),
      send: useSendSessionCalls({ session }),
      revoke: useRevokeSession(),
    }
  })
  expect(result.current.permissions.fetchStatus).toBe('idle')
  const session = await result.current.create.mutateAsync({ request: request() })
  await waitFor(() => expect(result.current.status.data?.status).toBe('granted'))
  await waitFor(() => expect(result.current.account.data?.isDeployed).toBe(false))

  const sent = await result.current.send.mutateAsync({ calls: [move(0)] })
  await waitFor(() => expect(result.current.status.data?.status).toBe('active'))
  await waitFor(() => expect(result.current.account.data?.isDeployed).toBe(true))
  await waitFor(() =>
    expect(result.current.permissions.data).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ spent: 0n, remaining: parseUnits('25', 6), live: true }),
      ]),
    ),
  )
  await waitFor(() => expect(result.current.send.data).toEqual(sent))
  await waitFor(() => expect(result.current.session.data?.landed?.userOpHash).toBe(sent.userOpHash))
  await result.current.send.mutateAsync({ calls: [move(20)] })
  expect(wallet.prompts).toHaveLength(1)

  await result.current.revoke.mutateAsync({ session })
  await waitFor(() => expect(result.current.status.data?.status).toBe('revoked'))
  expect(wallet.prompts).toHaveLength(2)
})

test('error: no session', async () => {
  const { render } = await createWorld()
  const { result } = await render(() => useSendSessionCalls())
  await expect(result.current.mutateAsync({ calls: [move(0)] })).rejects.toMatchObject({
    name: 'ParameterMissingError',
    field: 'session',
  })
})
