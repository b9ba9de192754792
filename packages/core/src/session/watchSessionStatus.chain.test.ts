import { describe, expect, test } from 'vitest'
import { createSession } from './createSession.js'
import type { GetSessionStatusReturnType } from './getSessionStatus.js'
import { revokeSession } from './revokeSession.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import { createWorld, move, request } from './session.test.shared.js'
import { watchSessionStatus } from './watchSessionStatus.js'

/** Everything that was heard, and a way to wait for one status. */
function listen() {
  const heard: string[] = []
  const waiting = new Map<string, () => void>()
  return {
    heard,
    onStatus: ({ status }: GetSessionStatusReturnType) => {
      heard.push(status)
      waiting.get(status)?.()
    },
    until: (status: string) =>
      new Promise<void>((resolve) => {
        if (heard.at(-1) === status) resolve()
        waiting.set(status, resolve)
      }),
  }
}

describe('watchSessionStatus', () => {
  test('default: what happens here, and by time alone', async () => {
    const { config, owner } = createWorld()
    const validUntil = Math.floor(Date.now() / 1000) + 8
    const session = await createSession(config, {
      wallet: owner.wallet,
      request: { ...request(), validUntil },
    })
    const { heard, onStatus, until } = listen()
    const stop = watchSessionStatus(config, { session, onStatus })
    await until('granted')
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await until('active')
    await until('expired')
    expect(heard).toEqual(['granted', 'active', 'expired'])
    expect(Math.floor(Date.now() / 1000)).toBeGreaterThan(validUntil)
    stop()
  })

  test('parameters: pollingInterval: what others do', async () => {
    const { config, reload, owner } = createWorld()
    const session = await createSession(config, { wallet: owner.wallet, request: request() })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    const { heard, onStatus, until } = listen()
    const stop = watchSessionStatus(config, { session, onStatus, pollingInterval: 200 })
    await until('active')
    // Another page, that this one does not hear.
    await revokeSession(reload(), { session, wallet: owner.wallet })
    await until('revoked')
    stop()
    expect(heard).toEqual(['active', 'revoked'])
  })

  test('behavior: an RPC that fails is asked again; after the end nothing is heard', async () => {
    const { config, owner, wire } = createWorld()
    const session = await createSession(config, { wallet: owner.wallet, request: request() })
    const errors: unknown[] = []
    const { heard, onStatus, until } = listen()
    wire.intercept = () => {
      throw new TypeError('fetch failed')
    }
    const failed = new Promise<void>((resolve) => {
      const stop = watchSessionStatus(config, {
        session,
        onStatus,
        onError: (error) => {
          errors.push(error)
          wire.intercept = () => {}
          void until('granted').then(() => {
            stop()
            resolve()
          })
        },
        pollingInterval: 100,
      })
    })
    await failed
    expect(errors).toHaveLength(1)
    await sendSessionCalls(config, { session, calls: [move(0)] })
    expect(heard).toEqual(['granted'])
  })
})
