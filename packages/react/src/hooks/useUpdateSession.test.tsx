import { erc20Abi, parseUnits } from 'viem'
import { expect, test } from 'vitest'
import { createWorld, devnet, move, request, waitFor } from '../hooks.test.shared.js'
import { useApprovals } from './useApprovals.js'
import { useCheckCalls } from './useCheckCalls.js'
import { useCreateSession } from './useCreateSession.js'
import { useRecoverSessions } from './useRecoverSessions.js'
import { useRevokeAllSessions } from './useRevokeAllSessions.js'
import { useRotateSessionKey } from './useRotateSessionKey.js'
import { useSendSessionCalls } from './useSendSessionCalls.js'
import { useSession } from './useSession.js'
import { useSessionExposure } from './useSessionExposure.js'
import { useSessionPermissions } from './useSessionPermissions.js'
import { useSessionStatus } from './useSessionStatus.js'
import { useSessionUpdate } from './useSessionUpdate.js'
import { useUpdateSession } from './useUpdateSession.js'

const asked = request()
const next = {
  ...asked,
  permissions: asked.permissions.map((permission) =>
    permission.type === 'erc20-spend' ? { ...permission, limit: parseUnits('5', 6) } : permission,
  ),
}
const calls = [move(0)]

test('default: use, watch, change, rotate, revoke, recover; each prompt is one of the owner', async () => {
  const { render, wallet, config } = await createWorld()
  const { result } = await render(() => {
    const create = useCreateSession()
    const id = create.data?.id
    const session = useSession({ id }).data ?? undefined
    const account = session?.account
    const { chainId } = session ?? {}
    const approvals = useApprovals({ account, chainId })
    return {
      create,
      session,
      status: useSessionStatus({ session }),
      permissions: useSessionPermissions({ session }),
      check: useCheckCalls({ session, calls }),
      exposure: useSessionExposure({ session, approvals: approvals.data?.approvals }),
      planned: useSessionUpdate({ session, request: next }),
      send: useSendSessionCalls({ session }),
      update: useUpdateSession(),
      rotate: useRotateSessionKey(),
      revokeAll: useRevokeAllSessions(),
      recover: useRecoverSessions(),
    }
  })
  const session = await result.current.create.mutateAsync({ request: asked })
  await waitFor(() => expect(result.current.check.data).toEqual({ allowed: true }))
  await waitFor(() =>
    expect(result.current.exposure.data).toMatchObject({
      liveKeys: 1,
      approvals: 'known',
      exposure: { assets: [{ amount: parseUnits('25', 6) }] },
    }),
  )
  await result.current.send.mutateAsync({ calls })
  await waitFor(() => expect(result.current.status.data?.status).toBe('active'))
  expect(wallet.prompts).toHaveLength(1)

  await waitFor(() => expect(result.current.planned.data?.narrows).toBe(true))
  await result.current.update.mutateAsync({ session, request: next })
  expect(wallet.prompts).toHaveLength(2)
  await waitFor(() =>
    expect(result.current.permissions.data).toContainEqual(
      expect.objectContaining({ limit: parseUnits('5', 6), remaining: parseUnits('5', 6) }),
    ),
  )
  await waitFor(() =>
    expect(result.current.exposure.data?.exposure.assets[0]?.amount).toBe(parseUnits('5', 6)),
  )

  await result.current.rotate.mutateAsync({ session })
  expect(wallet.prompts).toHaveLength(3)
  await waitFor(() => expect(result.current.session?.key).not.toEqual(session.key))
  await result.current.send.mutateAsync({ calls: [move(20)] })
  expect(wallet.prompts).toHaveLength(3)

  await result.current.revokeAll.mutateAsync(session)
  expect(wallet.prompts).toHaveLength(4)
  await waitFor(() => expect(result.current.status.data?.status).toBe('revoked'))

  await config.storage.deleteSession(session.id)
  const { sessions } = await result.current.recover.mutateAsync()
  expect(sessions).toMatchObject([{ id: session.id }])
  expect(wallet.prompts).toHaveLength(4)
})

test('behavior: calls that the chain would refuse, and why', async () => {
  const { render } = await createWorld()
  const outside = [{ to: devnet.contracts.testDollar, data: '0x23b872dd' as const }]
  const { result } = await render(() => {
    const create = useCreateSession()
    return { create, check: useCheckCalls({ session: create.data, calls: outside }) }
  })
  expect(result.current.check.fetchStatus).toBe('idle')
  await result.current.create.mutateAsync({ request: asked })
  await waitFor(() =>
    expect(result.current.check.data).toMatchObject({
      allowed: false,
      denials: expect.arrayContaining([
        expect.objectContaining({ reason: 'token-function', callIndex: 0 }),
      ]),
    }),
  )
})

test('behavior: a change that waits for the next calls counts for them already', async () => {
  const { render, wallet } = await createWorld()
  const { testDollar, arena } = devnet.contracts
  const pay = {
    to: testDollar,
    abi: erc20Abi,
    functionName: 'transfer',
    args: [arena, parseUnits('30', 6)],
  } as const
  const raised = {
    ...asked,
    permissions: asked.permissions.map((permission) =>
      permission.type === 'erc20-spend'
        ? { ...permission, limit: parseUnits('40', 6) }
        : permission,
    ),
  }
  const { result } = await render(() => {
    const create = useCreateSession()
    const session = useSession({ id: create.data?.id }).data ?? undefined
    return {
      create,
      session,
      check: useCheckCalls({ session, calls: [pay] }),
      send: useSendSessionCalls({ session }),
      update: useUpdateSession(),
    }
  })
  const session = await result.current.create.mutateAsync({ request: asked })
  await result.current.send.mutateAsync({ session, calls })
  await waitFor(() =>
    expect(result.current.check.data).toMatchObject({
      allowed: false,
      denials: [{ reason: 'token-limit' }],
    }),
  )
  const changed = await result.current.update.mutateAsync({
    session,
    request: raised,
    via: 'session-operation',
  })
  expect(changed.pending?.request.permissions).toContainEqual(
    expect.objectContaining({ type: 'erc20-spend', limit: parseUnits('40', 6) }),
  )
  await waitFor(() => expect(result.current.session).toEqual(changed))
  await waitFor(() => expect(result.current.check.data).toEqual({ allowed: true }))
  await result.current.send.mutateAsync({ session, calls: [move(20)] })
  await waitFor(() =>
    expect(result.current.session).toMatchObject({
      pending: undefined,
      request: changed.pending?.request,
    }),
  )
  await waitFor(() => expect(result.current.check.data).toEqual({ allowed: true }))
  expect(wallet.prompts).toHaveLength(2)
})
