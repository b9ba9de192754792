import { hexToBytes, type Hex } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import type { SessionKeyReference } from '../../keys/SessionKey.js'
import type { PrepareSessionParameters } from '../prepareSession.js'
import { openTab, type Tab } from '../faults/openTab.test.shared.js'
import { createOwner, move, request } from '../session.test.shared.js'
import { createThief, opensP256, type Loot } from './createThief.test.shared.js'

let databases = 0

const open = (): Promise<Tab> => openTab({ database: `valetkey-theft-${databases++}` })

const addressOf = (secret: Hex): string | undefined => {
  try {
    return privateKeyToAccount(secret).address
  } catch {
    // No number that is a key.
    return undefined
  }
}

/** Whether the private half of a key is among what was taken. */
async function holds({ secrets }: Loot, key: SessionKeyReference): Promise<boolean> {
  if (key.type === 'secp256k1') return secrets.some((secret) => addressOf(secret) === key.address)
  const { publicKey } = key
  const opens = await Promise.all(secrets.map((secret) => opensP256(secret, publicKey)))
  return opens.includes(true)
}

/** A page makes a session; then a script gets in, and sees the key at work. */
async function rob(tab: Tab, key?: PrepareSessionParameters['key']) {
  const { core, config, window } = tab
  const { wallet } = createOwner()
  const prepared = await core.prepareSession(config, {
    request: request(),
    owner: wallet.account.address,
    chainId: wallet.chain.id,
    key,
  })
  const session = await core.createSession(config, { wallet, prepared })
  const thief = createThief(window)
  await core.sendSessionCalls(config, { session, calls: [move(0)] })
  await core.sendSessionCalls(config, { session, calls: [move(20)] })
  const loot = await thief.search([config, session, prepared])
  return { session, loot }
}

describe('createSession', () => {
  test('default: a script that comes after the key can use it, and cannot carry it away', async () => {
    const { session, loot } = await rob(await open())
    expect(session.key.type).toBe('p256')
    expect(loot.handles.length).toBeGreaterThan(0)
    expect(loot.handles.every(({ extractable }) => !extractable)).toBe(true)
    expect(loot.secrets.length).toBeGreaterThan(0)
    expect(await holds(loot, session.key)).toBe(false)
  })

  test('behavior: the same script carries away a key that says that it is exportable', async () => {
    const { session, loot } = await rob(await open(), 'secp256k1-exportable')
    expect(await holds(loot, session.key)).toBe(true)
  })

  test('behavior: the same script carries away a P-256 key that was made extractable', async () => {
    const tab = await open()
    const { subtle } = tab.window.crypto
    const generateKey = subtle.generateKey.bind(subtle)
    Object.defineProperty(subtle, 'generateKey', {
      value: (algorithm: EcKeyGenParams, _: boolean, usages: KeyUsage[]) =>
        generateKey(algorithm, true, usages),
    })
    const { session, loot } = await rob(tab)
    expect(session.key.type).toBe('p256')
    expect(await holds(loot, session.key)).toBe(true)
  })
})

/** Everywhere that a key could be left lying. */
const places: Record<string, (tab: Tab, secret: Hex) => Promise<unknown> | unknown> = {
  localStorage: ({ window }, secret) => window.localStorage.setItem('key', secret),
  sessionStorage: ({ window }, secret) => window.sessionStorage.setItem('key', secret.slice(2)),
  'a global': ({ window }, secret) =>
    Reflect.set(window, 'app', { wallet: new Map([[1, secret]]) }),
  'a message to other tabs': ({ window }, secret) =>
    new window.BroadcastChannel('valetkey').postMessage({ secret }),
  'a message to a worker': ({ window }, secret) =>
    new window.MessageChannel().port1.postMessage(hexToBytes(secret)),
  IndexedDB: ({ config }, secret) =>
    config.storage.putKey('31337:0x0000000000000000000000000000000000000001:1', {
      type: 'secp256k1',
      exportable: true,
      privateKey: secret,
    }),
}

describe('createThief', () => {
  test.each(Object.entries(places))('default: it looks into %s', async (_, leave) => {
    const secret = generatePrivateKey()
    const key = { type: 'secp256k1', address: privateKeyToAccount(secret).address } as const
    const tab = await open()
    const thief = createThief(tab.window)
    expect(await holds(await thief.search([]), key)).toBe(false)
    await leave(tab, secret)
    expect(await holds(await thief.search([]), key)).toBe(true)
    tab.window.localStorage.clear()
    tab.window.sessionStorage.clear()
  })
})
