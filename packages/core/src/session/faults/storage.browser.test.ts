import { describe, expect, test } from 'vitest'
import { indexedDbStorage } from '../../storage/indexedDbStorage.js'
import { createSession } from '../createSession.js'
import { createOwner, createWorld, move, request } from '../session.test.shared.js'
import { expectUsable } from './expectUsable.test.shared.js'
import { openTab, type Tab } from './openTab.test.shared.js'

let databases = 0

/** A page whose browser refuses what it is asked to keep, while `refuses` is set. */
async function openDenied(refusal: { target: (tab: Tab) => object; name: string; error: string }) {
  const database = `valetkey-denied-${databases++}`
  const owner = createOwner()
  const tab = await openTab({ database })
  const human = { refuses: true }
  const target = refusal.target(tab)
  const original: unknown = Reflect.get(target, refusal.name)
  if (typeof original !== 'function') throw new Error(`There is no ${refusal.name}.`)
  Reflect.set(target, refusal.name, function (this: unknown, ...parameters: unknown[]) {
    if (human.refuses) throw new tab.window.DOMException('Not here.', refusal.error)
    return Reflect.apply(original, this, parameters)
  })
  const next = { ...createWorld({ storage: indexedDbStorage({ name: database }) }), owner }
  return { tab, human, owner, next }
}

const refusals = {
  'the database cannot be opened': {
    target: ({ window }: Tab) => window.IDBFactory.prototype,
    name: 'open',
    error: 'SecurityError',
  },
  'nothing can be read': {
    target: ({ window }: Tab) => window.IDBObjectStore.prototype,
    name: 'get',
    error: 'UnknownError',
  },
  'the disk is full': {
    target: ({ window }: Tab) => window.IDBObjectStore.prototype,
    name: 'put',
    error: 'QuotaExceededError',
  },
}

describe.each(Object.entries(refusals))('%s', (_, refusal) => {
  test('error: before the grant nobody is prompted, and it works later', async () => {
    const { tab, human, owner, next } = await openDenied(refusal)
    const { core, config } = tab
    const asked = { wallet: owner.wallet, request: request() }
    await expect(core.createSession(config, asked)).rejects.toMatchObject({
      name: 'StorageUnavailableError',
      details: 'Not here.',
    })
    expect(owner.prompts).toEqual([])
    human.refuses = false
    const session = await core.createSession(config, asked)
    await core.sendSessionCalls(config, { session, calls: [move(0)] })
    await expect(expectUsable(next, { session, made: 1 })).resolves.toBeUndefined()
  })

  test('error: after the grant nothing is lost, and it works later', async () => {
    const { tab, human, owner, next } = await openDenied(refusal)
    const { core, config } = tab
    const session = await createSession(next.config, { wallet: owner.wallet, request: request() })
    await expect(
      core.sendSessionCalls(config, { session, calls: [move(0)] }),
    ).rejects.toMatchObject({ name: 'StorageUnavailableError' })
    human.refuses = false
    await core.sendSessionCalls(config, { session, calls: [move(0)] })
    await expect(expectUsable(next, { session, made: 1 })).resolves.toBeUndefined()
  })
})

describe('createValetKeyConfig', () => {
  test('behavior: without IndexedDB records end with the page, and say so', async () => {
    const { core, window } = await openTab({ database: 'valetkey-none' })
    const make = () => core.createValetKeyConfig({ app: { name: 'Arena' }, bundlers: {} })
    expect(make().storage.persistent).toBe(true)
    Object.defineProperty(window, 'indexedDB', { value: undefined })
    expect(make().storage.persistent).toBe(false)
  })
})
