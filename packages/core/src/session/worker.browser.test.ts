import { describe, expect, test } from 'vitest'
import { indexedDbStorage } from '../storage/indexedDbStorage.js'
import { createSession } from './createSession.js'
import { getSession } from './getSession.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import { createWorld, devnet, move, moves, request } from './session.test.shared.js'
import type { Done, Errand } from './worker.test.shared.js'

/** Has a worker of this page run an errand. */
async function inWorker(errand: Errand): Promise<Done> {
  const worker = new Worker(new URL('worker.test.shared.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<Done>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Done>) => resolve(data))
      worker.addEventListener('error', ({ message }) => reject(new Error(message)))
      worker.postMessage(errand)
    })
  } finally {
    worker.terminate()
  }
}

const granted = async (database: string) => {
  const world = createWorld({ storage: indexedDbStorage({ name: database }) })
  const { config, owner } = world
  const session = await createSession(config, { wallet: owner.wallet, request: request() })
  const { rpcUrl, bundlerUrl = '', paymasterUrl } = devnet
  return { ...world, errand: { session, database, rpcUrl, bundlerUrl, paymasterUrl } }
}

describe('sendSessionCalls', () => {
  test('behavior: a worker uses the key that its page has made, first and later', async () => {
    const { config, client, errand } = await granted('valetkey-worker')
    const { session } = errand
    for (const cell of [0, 20]) {
      expect(await inWorker({ ...errand, calls: [move(cell)] })).toEqual({
        userOpHash: expect.stringMatching(/^0x/),
      })
    }
    expect(await moves(client, session.account)).toBe(2)
    expect(await getSession(config, session)).toMatchObject({
      landed: { blockNumber: expect.any(BigInt) },
    })
  })

  test('behavior: a page and its worker use a session at once', async () => {
    const { config, client, errand } = await granted('valetkey-worker-beside')
    const { session } = errand
    const [done] = await Promise.all([
      inWorker({ ...errand, calls: [move(0)] }),
      sendSessionCalls(config, { session, calls: [move(20)] }),
    ])
    expect(done).toHaveProperty('userOpHash')
    expect(await moves(client, session.account)).toBe(2)
  })

  test('error: a worker that sees another database has no key', async () => {
    const { client, errand } = await granted('valetkey-worker-page')
    const database = 'valetkey-worker-elsewhere'
    expect(await inWorker({ ...errand, database, calls: [move(0)] })).toEqual({
      error: expect.stringContaining('SessionKeyMissingError'),
    })
    expect(await moves(client, errand.session.account)).toBe(0)
  })
})
