import { describe, expect, test } from 'vitest'
import { sessionRequest } from '../permissions/sessionRequest.js'
import type { SessionRequest } from '../permissions/types.js'
import { root } from '../permissions/kinds/root.js'
import { createSession } from './createSession.js'
import { getSession } from './getSession.js'
import { getSessionStatus } from './getSessionStatus.js'
import type { NewKey } from './keys/createKey.js'
import { revokeSession } from './revokeSession.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import { createWorld, move, moves, request } from './session.test.shared.js'
import { stopSession } from './stopSession.js'
import { updateSession } from './updateSession.js'

const endless: SessionRequest = { ...request(), validUntil: 'never' }
const everything = sessionRequest({ permissions: [root()], validUntil: 'never' })

describe('stopSession', () => {
  test.for<[string, NewKey, SessionRequest]>([
    ['p256', 'p256', request()],
    ['secp256k1', 'secp256k1-exportable', request()],
    ['p256 without an end', 'p256', endless],
    ['secp256k1 without an end', 'secp256k1-exportable', endless],
    ['root', 'secp256k1-exportable', everything],
  ])('default: %s', async ([, key, asked]) => {
    const { config, owner, client } = createWorld()
    const { wallet } = owner
    const session = await createSession(config, { wallet, request: asked, key })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await sendSessionCalls(config, { session, calls: [move(9)] })
    const stored = await config.storage.getKey(session.id)
    if (stored === undefined) throw new Error('The key should be on record.')

    const stopped = await stopSession(config, { session, wallet: owner.wallet })
    expect(owner.prompts).toEqual(['signTypedData', 'signMessage'])
    expect(stopped.revoked).toMatchObject({ clean: false })

    // Whoever has the key, and knows nothing of it.
    const thief = createWorld()
    const record = { ...session, landed: { blockNumber: 0n } }
    await thief.config.storage.putSession(record)
    await thief.config.storage.putKey(session.id, stored)
    expect(await getSessionStatus(thief.config, { session })).toEqual({ status: 'revoked' })
    await expect(
      sendSessionCalls(thief.config, { session, calls: [move(20)] }),
    ).rejects.toMatchObject({ name: 'SessionRevokedError' })
    expect(await moves(client, session.account)).toBe(2)

    const cleaned = await revokeSession(config, { session, wallet: owner.wallet })
    expect(cleaned.revoked).toMatchObject({ clean: true })
  })

  test('behavior: costs less than to revoke', async () => {
    const { config, owner, client } = createWorld()
    const session = await createSession(config, { wallet: owner.wallet, request: request() })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    const { wallet } = owner
    const stopped = await stopSession(config, { session, wallet })
    const cleaned = await revokeSession(config, { session, wallet })
    const [stop, clean] = await Promise.all(
      [stopped, cleaned].map(async ({ revoked }) => {
        const hash = revoked?.transactionHash ?? '0x'
        return (await client.getTransactionReceipt({ hash })).gasUsed
      }),
    )
    expect(stop).toBeLessThan(clean ?? 0n)
  })

  test('behavior: a change that was signed before cannot undo it', async () => {
    const { config, owner } = createWorld()
    const session = await createSession(config, { wallet: owner.wallet, request: request() })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    const waiting = await updateSession(config, {
      session,
      request: { ...session.request, validUntil: Number(session.request.validUntil) + 3600 },
      wallet: owner.wallet,
      via: 'session-operation',
    })
    const key = await config.storage.getKey(session.id)
    if (key === undefined) throw new Error('The key should be on record.')
    await stopSession(config, { session, wallet: owner.wallet })
    const thief = createWorld()
    await thief.config.storage.putSession(waiting)
    await thief.config.storage.putKey(session.id, key)
    const page = { ...thief.config, patience: 1_000 }
    await expect(sendSessionCalls(page, { session, calls: [move(9)] })).rejects.toMatchObject({
      name: 'SessionRevokedError',
    })
    expect(await getSessionStatus(thief.config, { session })).toEqual({ status: 'revoked' })
  })

  test('behavior: a change that another device has signed before cannot undo it', async () => {
    const { config, owner } = createWorld()
    const { wallet } = owner
    const session = await createSession(config, { wallet, request: request() })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    const device = createWorld()
    await device.config.storage.putSession((await getSession(config, session)) ?? session)
    await updateSession(config, {
      session,
      request: { ...session.request, validUntil: Number(session.request.validUntil) + 3600 },
      wallet,
      via: 'session-operation',
    })
    await stopSession(device.config, { session, wallet })
    const page = { ...config, patience: 1_000 }
    await expect(sendSessionCalls(page, { session, calls: [move(9)] })).rejects.toMatchObject({
      name: 'SessionRevokedError',
    })
    expect(await getSessionStatus(config, { session })).toEqual({ status: 'revoked' })
  })

  test('behavior: a grant that has not landed is cancelled', async () => {
    const { config, owner } = createWorld()
    const session = await createSession(config, { wallet: owner.wallet, request: request() })
    await stopSession(config, { session, wallet: owner.wallet })
    expect(await getSessionStatus(config, { session })).toEqual({ status: 'lapsed' })
  })
})
