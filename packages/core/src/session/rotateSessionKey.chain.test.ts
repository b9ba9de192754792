import { InvalidParamsRpcError, parseEther } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import { toSecp256k1Key } from '../keys/toSecp256k1Key.js'
import { readWebAuthnSigner } from '../modules/webAuthn/read.js'
import type { Session } from '../storage/Session.js'
import { toSigner } from './chain/toSigner.js'
import { createSession } from './createSession.js'
import { getRotationPrice } from './getRotationPrice.js'
import { getSession } from './getSession.js'
import type { NewKey } from './keys/createKey.js'
import { rotateSessionKey } from './rotateSessionKey.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import {
  createWorld,
  fund,
  move,
  moves,
  nodeAt,
  request,
  transfer,
  withLostAnswer,
  type World,
} from './session.test.shared.js'

const landed = async (key?: NewKey) => {
  const world = createWorld()
  const { config, owner } = world
  const session = await createSession(config, { wallet: owner.wallet, request: request(), key })
  await sendSessionCalls(config, { session, calls: [move(0)] })
  const stored = await config.storage.getKey(session.id)
  if (stored === undefined) throw new Error('The key should be on record.')
  return { ...world, session, stored }
}

/** Of a key that nobody can read. */
const handle = { privateKey: expect.any(CryptoKey), publicKey: expect.any(CryptoKey) }

const installedKey = async (client: World['client'], session: Session) =>
  toSigner(await client.readContract(readWebAuthnSigner(session)))

describe('rotateSessionKey', () => {
  test.for<NewKey>(['p256', 'secp256k1-exportable'])('default: %s', async (type) => {
    const { config, session, stored, owner, client } = await landed(type)
    await sendSessionCalls(config, { session, calls: [move(9)] })
    const rotated = await rotateSessionKey(config, { session, wallet: owner.wallet })
    expect(owner.prompts).toEqual(['signTypedData', 'signMessage'])
    expect(rotated.key).not.toEqual(session.key)
    expect(rotated).toMatchObject({ id: session.id, request: session.request })
    await sendSessionCalls(config, { session, calls: [move(20)] })
    expect(await moves(client, session.account)).toBe(3)

    // The old key, in the hands of whoever had it: the chain refuses it.
    const thief = createWorld()
    await thief.config.storage.putSession({ ...session, landed: { blockNumber: 0n } })
    await thief.config.storage.putKey(session.id, stored)
    await expect(
      sendSessionCalls(thief.config, { session, calls: [transfer(0n)] }),
    ).rejects.toMatchObject({ name: 'SessionKeyMissingError', cause: { code: 'AA24' } })
    expect(await moves(client, session.account)).toBe(3)
  })

  test.for<NewKey>(['p256', 'secp256k1-exportable'])(
    'parameters: via, a lost %s key rides on the next operation',
    async (type) => {
      const { config, session, owner, client } = await landed(type)
      await config.storage.deleteKey(session.id)
      await expect(sendSessionCalls(config, { session, calls: [move(9)] })).rejects.toMatchObject({
        name: 'SessionKeyMissingError',
      })
      const waiting = await rotateSessionKey(config, {
        session,
        wallet: owner.wallet,
        via: 'session-operation',
      })
      expect(waiting.key).toEqual(session.key)
      expect(waiting.pending?.key).not.toEqual(session.key)
      await sendSessionCalls(config, { session, calls: [move(9)] })
      expect(await moves(client, session.account)).toBe(2)
      expect(await getSession(config, { id: session.id })).toMatchObject({
        key: waiting.pending?.key,
        pending: undefined,
      })
      await sendSessionCalls(config, { session, calls: [move(20)] })
      expect(owner.prompts).toEqual(['signTypedData', 'signTypedData'])
    },
  )

  test('parameters: key, kept by somebody else', async () => {
    const { config, session, stored, owner, client } = await landed('secp256k1-exportable')
    const key = toSecp256k1Key(privateKeyToAccount(generatePrivateKey()))
    const rotated = await rotateSessionKey(config, {
      session,
      wallet: owner.wallet,
      key: { type: 'secp256k1', address: key.address },
    })
    // The old one would be needed again if the block of the rotation were reorganised away.
    expect(await config.storage.getKey(session.id)).toEqual(stored)
    await expect(
      sendSessionCalls(config, { session: rotated, calls: [move(9)] }),
    ).rejects.toMatchObject({ name: 'SessionKeyMissingError' })
    await sendSessionCalls(config, { session: rotated, calls: [move(9)], key })
    expect(await moves(client, session.account)).toBe(2)
  })

  test('behavior: the page dies before the record is written', async () => {
    const { config, session, owner, client } = await landed()
    const { updateSession } = config.storage
    let writes = 0
    config.storage.updateSession = async (...change) => {
      writes += 1
      // The first one says that the operation is about to leave.
      if (writes > 1) throw new Error('The page is gone.')
      return updateSession(...change)
    }
    await expect(rotateSessionKey(config, { session, wallet: owner.wallet })).rejects.toThrow(
      'The page is gone.',
    )
    config.storage.updateSession = updateSession
    const record = await getSession(config, { id: session.id })
    expect(record?.key).toEqual(session.key)
    await sendSessionCalls(config, { session, calls: [move(9)] })
    expect(await moves(client, session.account)).toBe(2)
    expect((await getSession(config, { id: session.id }))?.key).not.toEqual(session.key)
    // The old one stays beside it, and no other.
    const key = { type: 'p256', handle }
    expect(await config.storage.getKey(session.id)).toEqual({ ...key, next: key })
  })

  test('behavior: a node that does not have its block does not bring the old key back', async () => {
    const { config, session, owner, client, wire } = await landed()
    const behind = nodeAt(await client.getBlockNumber({ cacheTime: 0 }))
    const rotated = await rotateSessionKey(config, { session, wallet: owner.wallet })
    const stored = await config.storage.getKey(session.id)
    for (const says of ['eth_blockNumber', '']) {
      wire.answer = (asked, ask) => {
        // The bundler asks such a node too, which knows of no new key.
        if (asked.method === 'eth_sendUserOperation') {
          throw new InvalidParamsRpcError(new Error('AA24 signature error'))
        }
        return asked.method === says ? ask() : behind(asked, ask)
      }
      await expect(sendSessionCalls(config, { session, calls: [move(9)] })).rejects.toMatchObject({
        code: 'AA24',
      })
      expect(await getSession(config, session)).toMatchObject({ key: rotated.key })
    }
    expect(await config.storage.getKey(session.id)).toEqual(stored)
    wire.answer = (_, ask) => ask()
    await sendSessionCalls(config, { session, calls: [move(9)] })
    expect(await moves(client, session.account)).toBe(2)
  })

  test('error: a rotation of another device was faster, and no key is lost', async () => {
    const { config, session, owner, client } = await landed()
    const { wallet } = owner
    const device = createWorld().config
    await device.storage.putSession((await getSession(config, session)) ?? session)
    await rotateSessionKey(config, { session, wallet, via: 'session-operation' })
    const kept = await config.storage.getKey(session.id)
    const rotated = await rotateSessionKey(device, { session, wallet })
    // What was signed here is of no use any more, and neither is the key from before.
    const page = { ...config, patience: 1_000 }
    await expect(sendSessionCalls(page, { session, calls: [move(9)] })).rejects.toMatchObject({
      name: 'SessionKeyMissingError',
      reason: expect.stringContaining('another device'),
      cause: { code: 'AA24' },
    })
    expect(await config.storage.getKey(session.id)).toEqual(kept)
    expect(await installedKey(client, session)).toEqual(rotated.key)
    await sendSessionCalls(device, { session, calls: [move(9)] })
    // As it is told: a new key is put in its place.
    await rotateSessionKey(page, { session, wallet })
    await sendSessionCalls(page, { session, calls: [move(20)] })
    expect(await moves(client, session.account)).toBe(3)
  })

  test('behavior: a use that would carry a rotation waits for another one', async () => {
    const { config, session, owner, client } = await landed()
    const { wallet } = owner
    await rotateSessionKey(config, { session, wallet, via: 'session-operation' })
    let use: Promise<unknown> | undefined
    owner.answer = async (sign) => {
      use ??= sendSessionCalls(config, { session, calls: [move(9)] })
      // Did it not wait, it would be in a block by then.
      await Promise.race([use, new Promise((resolve) => setTimeout(resolve, 2_000))])
      return sign()
    }
    const rotated = await rotateSessionKey(config, { session, wallet })
    await use
    await sendSessionCalls(config, { session, calls: [move(20)] })
    expect(await moves(client, session.account)).toBe(3)
    expect((await getSession(config, session))?.key).toEqual(rotated.key)
    expect(await installedKey(client, session)).toEqual(rotated.key)
  })

  test('error: the answer is lost on its way, and no key with it', async () => {
    const { config, session, stored, owner, client } = await landed()
    await expect(
      rotateSessionKey(withLostAnswer(config), { session, wallet: owner.wallet }),
    ).rejects.toMatchObject({ name: 'SessionCallsUnconfirmedError' })
    const next = { type: 'p256', handle }
    expect(await config.storage.getKey(session.id)).toEqual({ ...stored, next })
    await expect
      .poll(() => installedKey(client, session), { timeout: 20_000 })
      .not.toEqual(session.key)
    await sendSessionCalls(config, { session, calls: [move(9)] })
    expect(await moves(client, session.account)).toBe(2)
    expect(await config.storage.getKey(session.id)).toEqual({ ...stored, next })
  })

  test('error: the owner says no, and the old key goes on', async () => {
    const { config, session, stored, owner } = await landed()
    owner.rejects = true
    await expect(rotateSessionKey(config, { session, wallet: owner.wallet })).rejects.toMatchObject(
      {
        name: 'WalletRejectedError',
      },
    )
    expect(await config.storage.getKey(session.id)).toEqual(stored)
    await sendSessionCalls(config, { session, calls: [move(9)] })
  })

  test('error: a key of another type', async () => {
    const { config, session, owner } = await landed()
    await expect(
      rotateSessionKey(config, { session, wallet: owner.wallet, key: 'secp256k1-exportable' }),
    ).rejects.toMatchObject({ name: 'KeyTypeMismatchError', field: 'key' })
    expect(owner.prompts).toHaveLength(1)
  })
})

describe('getRotationPrice', () => {
  test.for<NewKey>(['p256', 'secp256k1-exportable'])(
    'default: %s, where a paymaster pays, nobody is asked and no key is stored',
    async (type) => {
      const { config, session, stored, owner } = await landed(type)
      const price = await getRotationPrice(config, { session, wallet: owner.wallet })
      expect(price.payer).toBe('sponsor')
      expect(price.gas).toBeGreaterThan(0n)
      expect(owner.prompts).toEqual(['signTypedData'])
      expect(await config.storage.getKey(session.id)).toEqual(stored)
    },
  )

  test('parameters: sponsored: what the account pays is within it', async () => {
    const { config, session, owner, client } = await landed()
    const { account } = session
    await fund(account, { value: parseEther('1') })
    const parameters = { session, wallet: owner.wallet, sponsored: false }
    const { payer, wei } = await getRotationPrice(config, parameters)
    expect(payer).toBe('account')
    const before = await client.getBalance({ address: account })
    await rotateSessionKey(config, parameters)
    const paid = before - (await client.getBalance({ address: account }))
    expect(paid).toBeGreaterThan(0n)
    expect(paid).toBeLessThanOrEqual(wei)
  })

  test('error: a session that has not landed', async () => {
    const { config, owner } = createWorld()
    const session = await createSession(config, { wallet: owner.wallet, request: request() })
    await expect(getRotationPrice(config, { session, wallet: owner.wallet })).rejects.toMatchObject(
      { name: 'SessionNotLandedError' },
    )
  })
})
