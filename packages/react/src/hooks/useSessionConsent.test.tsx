import { parseUnits } from 'viem'
import { expect, test } from 'vitest'
import { createWorld, request, waitFor } from '../hooks.test.shared.js'
import { useConsentDecision } from './useConsentDecision.js'
import { useSessionConsent } from './useSessionConsent.js'

const setup = async () => {
  const world = await createWorld()
  let blanks = 0
  const rendered = await world.render(() => {
    const consent = useSessionConsent()
    const { state } = consent
    const decision = useConsentDecision('prepared' in state ? state : {})
    if ('prepared' in state && decision === undefined) blanks += 1
    return { consent, decision }
  })
  const status = () => rendered.result.current.consent.state.status
  return { ...world, ...rendered, status, blanks: () => blanks }
}

// One for all: a second later, another one would end a second later.
const asked = request()
const lowered = {
  ...asked,
  permissions: asked.permissions.map((permission) =>
    permission.type === 'erc20-spend' ? { ...permission, limit: parseUnits('5', 6) } : permission,
  ),
}

test('default: ask, lower, allow', async () => {
  const { result, status, wallet, blanks } = await setup()
  const session = result.current.consent.ask({ request: asked })
  await waitFor(() => expect(status()).toBe('deciding'))
  expect(result.current.decision).toMatchObject({ blockedBy: undefined, changes: [] })
  expect(wallet.prompts).toEqual([])

  await result.current.consent.adjust(lowered)
  await waitFor(() => expect(result.current.decision?.changes).toMatchObject([{ type: 'lowered' }]))
  await Promise.all([result.current.consent.allow(), result.current.consent.allow()])
  await waitFor(() => expect(status()).toBe('granted'))
  expect(wallet.prompts).toHaveLength(1)
  expect((await session).request.permissions).toContainEqual(
    expect.objectContaining({ type: 'erc20-spend', limit: parseUnits('5', 6) }),
  )
  // What reads the bytes came with them: nothing ever flashed.
  expect(blanks()).toBe(0)
})

test('behavior: a signature that is refused returns to the dialog with nothing lost', async () => {
  const { result, status, wallet } = await setup()
  const session = result.current.consent.ask({ request: asked })
  await waitFor(() => expect(status()).toBe('deciding'))
  wallet.setHuman('reject')
  await result.current.consent.allow()
  await waitFor(() =>
    expect(result.current.consent.state).toMatchObject({
      status: 'deciding',
      error: { name: 'WalletRejectedError' },
    }),
  )
  wallet.setHuman('approve')
  await result.current.consent.allow()
  const granted = await session
  await waitFor(() =>
    expect(result.current.consent.state).toEqual({ status: 'granted', session: granted }),
  )
})

test('error: the user refuses', async () => {
  const { result, status } = await setup()
  const session = result.current.consent.ask({ request: asked })
  const refusal = session.catch((error: unknown) => error)
  await waitFor(() => expect(status()).toBe('deciding'))
  result.current.consent.refuse()
  expect(await refusal).toMatchObject({ name: 'ConsentRefusedError' })
  await waitFor(() => expect(status()).toBe('idle'))
})

test('error: nothing can be raised', async () => {
  const { result, status } = await setup()
  const session = result.current.consent.ask({ request: lowered })
  session.catch(() => {})
  await waitFor(() => expect(status()).toBe('deciding'))
  await expect(result.current.consent.adjust(asked)).rejects.toMatchObject({
    name: 'AdjustmentRefusedError',
  })
  result.current.consent.refuse()
})
