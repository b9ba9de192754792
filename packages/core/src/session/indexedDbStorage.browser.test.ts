import { createStore, del, entries, get, set } from 'idb-keyval'
import { describe, expect, test } from 'vitest'
import { createSession } from './createSession.js'
import { getSession } from './getSession.js'
import { getSessions } from './getSessions.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import { createWorld, move, moves, request } from './session.test.shared.js'
import { indexedDbStorage } from '../storage/indexedDbStorage.js'
import type { Session } from '../storage/Session.js'

let databases = 0

/** A page over a database of its own, and the page that a reload of it would be. */
const createPage = () => {
  const name = `valetkey-test-${databases++}`
  return {
    name,
    storage: indexedDbStorage({ name }),
    reload: () => indexedDbStorage({ name }),
  }
}

const granted = async () => {
  const page = createPage()
  const world = createWorld({ storage: page.storage })
  const session = await createSession(world.config, {
    wallet: world.owner.wallet,
    request: request(),
  })
  return { ...world, ...page, session }
}

describe('indexedDbStorage', () => {
  test('default: sessions and keys outlive the page', async () => {
    const { config, owner, client, session, reload } = await granted()
    const reloaded = { ...config, storage: reload() }
    expect(await getSession(reloaded, { id: session.id })).toEqual(session)
    await sendSessionCalls(reloaded, { session, calls: [move(0)] })
    await sendSessionCalls({ ...config, storage: reload() }, { session, calls: [move(20)] })
    expect(await moves(client, session.account)).toBe(2)
    expect(owner.prompts).toHaveLength(1)
  })

  test('behavior: no script can read the key out', async () => {
    const { name, session } = await granted()
    const records = await entries(createStore(name, 'records'))
    const stored: unknown = records.find(([key]) => key === `key:${session.id}`)?.[1]
    expect(stored).toMatchObject({ value: { type: 'p256' } })
    const { handle } = (stored as { value: { handle: CryptoKeyPair } }).value
    expect(handle.privateKey.extractable).toBe(false)
    for (const format of ['pkcs8', 'jwk', 'raw'] as const) {
      await expect(crypto.subtle.exportKey(format, handle.privateKey)).rejects.toThrow(
        'key is not extractable',
      )
    }
    // The public half can be exported: the calls above fail for the right reason.
    expect(await crypto.subtle.exportKey('jwk', handle.publicKey)).toMatchObject({ crv: 'P-256' })
    const wrapping = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
      'wrapKey',
    ])
    await expect(
      crypto.subtle.wrapKey('pkcs8', handle.privateKey, wrapping, {
        name: 'AES-GCM',
        iv: new Uint8Array(12),
      }),
    ).rejects.toThrow('key is not extractable')
    expect(localStorage).toHaveLength(0)
    expect(JSON.stringify(handle.privateKey)).toBe('{}')
    const { data } = await new Promise<MessageEvent<CryptoKey>>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port2.onmessage = resolve
      port1.postMessage(handle.privateKey)
    })
    await expect(crypto.subtle.exportKey('pkcs8', data)).rejects.toThrow('key is not extractable')
  })

  test('behavior: writes of two tabs do not undo each other', async () => {
    const { storage, reload, session } = await granted()
    const other = reload()
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? storage : other).updateSession(session.id, (saved) => ({
          ...saved,
          createdAt: saved.createdAt + 1,
        })),
      ),
    )
    expect((await storage.getSession(session.id))?.createdAt).toBe(session.createdAt + 20)
  })

  test('behavior: tabs hear of each other', async () => {
    const { config, reload: reopen, session } = await granted()
    const { reload } = createWorld({ storage: reopen() })
    const heard = new Promise<Session>((resolve) => {
      reload().subscribe(({ session: changed }) => resolve(changed))
    })
    await sendSessionCalls(config, { session, calls: [move(0)], waitFor: 'submitted' })
    expect((await heard).id).toBe(session.id)
  })

  test('behavior: nothing is listed that is not a session, and deleting deletes', async () => {
    const { config, storage, session } = await granted()
    expect(await getSessions(config)).toEqual([session])
    await storage.deleteSession(session.id)
    await storage.deleteKey(session.id)
    expect(await getSessions(config)).toEqual([])
    expect(await storage.getKey(session.id)).toBeUndefined()
    expect(await storage.updateSession(session.id, (saved) => saved)).toBeUndefined()
  })

  test('error: a record of a newer version is left alone', async () => {
    const { config, name, session } = await granted()
    const store = createStore(name, 'records')
    const key = `session:${session.id}`
    const record: unknown = await get(key, store)
    await set(key, { version: 3, value: { shape: 'new' } }, store)
    await expect(getSession(config, { id: session.id })).rejects.toMatchObject({
      name: 'StorageVersionError',
      value: 3,
    })
    await expect(config.storage.updateSession(session.id, (saved) => saved)).rejects.toMatchObject({
      name: 'StorageVersionError',
    })
    expect(await get(key, store)).toEqual({ version: 3, value: { shape: 'new' } })
    await set(key, record, store)
    expect(await getSession(config, { id: session.id })).toEqual(session)
    await del(key, store)
  })

  test('error: the browser refuses to store, and nobody is prompted', async () => {
    const page = createPage()
    const world = createWorld({ storage: page.storage })
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
    try {
      await expect(
        createSession(world.config, { wallet: world.owner.wallet, request: request() }),
      ).rejects.toMatchObject({
        name: 'StorageUnavailableError',
        details: 'The quota has been exceeded.',
      })
    } finally {
      IDBObjectStore.prototype.put = put
    }
    expect(world.owner.prompts).toEqual([])
    await createSession(world.config, { wallet: world.owner.wallet, request: request() })
    expect(world.owner.prompts).toHaveLength(1)
  })
})
