import type { Owner, OwnerWallet } from '@valetkey/core'
import { createTestPasskey } from '@valetkey/testing'
import { createWalletClient, http } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'
import { expect, test } from 'vitest'
import { createWorld, devnet, move, request, waitFor } from '../hooks.test.shared.js'
import { useCreateSession } from '../hooks/useCreateSession.js'
import { useModularAccount } from '../hooks/useModularAccount.js'
import { usePrepareSession } from '../hooks/usePrepareSession.js'
import { useRecoverSessions } from '../hooks/useRecoverSessions.js'
import { useRevokeSession } from '../hooks/useRevokeSession.js'
import { useSendSessionCalls } from '../hooks/useSendSessionCalls.js'
import { useSessionConsent } from '../hooks/useSessionConsent.js'
import { useSessions } from '../hooks/useSessions.js'

type Provided = { owner: Owner; wallet: OwnerWallet }

const createEoa = (type: '7702' | 'single-signer'): Provided => {
  const account = privateKeyToAccount(generatePrivateKey())
  const { address } = account
  return {
    owner: type === '7702' ? { type, address } : { type, address, entityId: 0 },
    wallet: createWalletClient({ account, chain: foundry, transport: http(devnet.rpcUrl) }),
  }
}

const makers: readonly (readonly [string, () => Provided | Promise<Provided>])[] = [
  ['a passkey', createTestPasskey],
  ['an owner in a module', () => createEoa('single-signer')],
  ['an EOA that is the account itself', () => createEoa('7702')],
]

const chainId = foundry.id

const useEveryStep = () => ({
  account: useModularAccount(),
  prepare: usePrepareSession(),
  create: useCreateSession(),
  consent: useSessionConsent(),
  sessions: useSessions(),
  send: useSendSessionCalls(),
  revoke: useRevokeSession(),
  recover: useRecoverSessions(),
})

test.each(makers)('parameters: owner: %s, while another wallet is connected', async (_, make) => {
  const { owner, wallet } = await make()
  const world = await createWorld({ owner: { owner, wallet, chainId } })
  const { result } = await world.render(useEveryStep)
  await waitFor(() => expect(result.current.account.data?.isDeployed).toBe(false))
  await waitFor(() => expect(result.current.sessions.data).toEqual([]))

  const session = await result.current.create.mutateAsync({ request: request() })
  expect(session).toMatchObject({ owner, account: result.current.account.data?.address })
  await waitFor(() => expect(result.current.sessions.data).toEqual([session]))
  await result.current.send.mutateAsync({ session, calls: [move(0)] })
  await waitFor(() => expect(result.current.account.data?.isDeployed).toBe(true))

  const asked = result.current.consent.ask({ request: request() })
  await waitFor(() => expect(result.current.consent.state.status).toBe('deciding'))
  await result.current.consent.allow()
  expect((await asked).account).toBe(session.account)

  const { sessions } = await result.current.recover.mutateAsync()
  expect(sessions.map(({ id }) => id)).toEqual([session.id])
  const revoked = await result.current.revoke.mutateAsync({ session })
  expect(revoked.revoked?.clean).toBe(true)
  expect(world.wallet.prompts).toEqual([])
})

test('behavior: any call can name another owner, even where nobody is connected', async () => {
  const { owner, wallet, prompts } = await createTestPasskey()
  const world = await createWorld({ connected: false })
  const { result } = await world.render(() => ({
    ...useEveryStep(),
    account: useModularAccount({ owner, chainId }),
    sessions: useSessions({ owner }),
    nobodys: useSessions(),
  }))
  const prepared = await result.current.prepare.mutateAsync({ owner, chainId, request: request() })
  const session = await result.current.create.mutateAsync({ prepared, wallet })
  await waitFor(() => expect(result.current.sessions.data).toEqual([session]))
  await waitFor(() => expect(result.current.account.data?.address).toBe(session.account))
  expect(result.current.nobodys.fetchStatus).toBe('idle')
  expect(prompts).toHaveLength(1)
  await result.current.recover.mutateAsync({ owner, chainId })
  await result.current.revoke.mutateAsync({ session, wallet })
  expect(prompts).toHaveLength(2)
})

test('error: the passkey of somebody else', async () => {
  const { owner } = await createTestPasskey()
  const { wallet, prompts } = await createTestPasskey()
  const world = await createWorld({ owner: { owner, wallet, chainId } })
  const { result } = await world.render(useCreateSession)
  await expect(result.current.mutateAsync({ request: request() })).rejects.toMatchObject({
    name: 'OwnerWalletMismatchError',
  })
  expect(prompts).toEqual([])
})
