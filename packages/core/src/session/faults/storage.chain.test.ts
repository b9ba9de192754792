import { describe, expect, test } from 'vitest'
import { GrantUnsavedError } from '../../errors/GrantUnsavedError.js'
import { StorageUnavailableError } from '../../errors/StorageUnavailableError.js'
import { memoryStorage } from '../../storage/memoryStorage.js'
import type { Session } from '../../storage/Session.js'
import type { ValetKeyStorage } from '../../storage/ValetKeyStorage.js'
import { createSession } from '../createSession.js'
import { rotateSessionKey } from '../rotateSessionKey.js'
import { sendSessionCalls } from '../sendSessionCalls.js'
import { createWorld, move, request } from '../session.test.shared.js'
import { expectUsable } from './expectUsable.test.shared.js'

const full = (): never => {
  throw new StorageUnavailableError({ operation: 'write', cause: new Error('The disk is full.') })
}

/** Storage with room for so many writes, and for all once more is made. */
function createDisk(room = Infinity): ValetKeyStorage & { room: number } {
  const memory = memoryStorage()
  const writing =
    <parameters extends readonly unknown[], result>(
      write: (...parameters: parameters) => Promise<result>,
    ) =>
    async (...parameters: parameters): Promise<result> => {
      if (disk.room <= 0) full()
      disk.room -= 1
      return write(...parameters)
    }
  const disk = {
    ...memory,
    room,
    putKey: writing(memory.putKey),
    putSession: writing(memory.putSession),
    updateSession: writing(memory.updateSession),
    deleteKey: writing(memory.deleteKey),
  }
  return disk
}

describe('createSession', () => {
  test('error: the disk is full before the prompt, and nobody is prompted', async () => {
    const storage = createDisk(0)
    const world = createWorld({ storage })
    const { config, owner } = world
    const asked = { wallet: owner.wallet, request: request() }
    await expect(createSession(config, asked)).rejects.toMatchObject({
      name: 'StorageUnavailableError',
    })
    expect(owner.prompts).toEqual([])
    storage.room = Infinity
    const session = await createSession(config, asked)
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await expect(expectUsable(world, { session, made: 1 })).resolves.toBeUndefined()
  })

  test('error: the disk is full after the prompt, and the grant is handed over', async () => {
    const storage = createDisk(1)
    const world = createWorld({ storage })
    const { config, owner } = world
    const error = await createSession(config, {
      wallet: owner.wallet,
      request: request(),
    }).catch((thrown: unknown) => thrown)
    if (!(error instanceof GrantUnsavedError)) throw error
    const session = error.session as Session
    storage.room = Infinity
    // What was handed over is a session like any other.
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await expect(expectUsable(world, { session, made: 1 })).resolves.toBeUndefined()
  })
})

describe('rotateSessionKey', () => {
  test('error: the disk is full once the new key has landed, and it is kept', async () => {
    const world = createWorld()
    const { config, owner } = world
    const session = await createSession(config, { wallet: owner.wallet, request: request() })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    const { updateSession } = config.storage
    let writes = 0
    // What leaves is written down, and how it ended is not.
    config.storage.updateSession = async (...change) => {
      writes += 1
      return writes === 2 ? full() : updateSession(...change)
    }
    await expect(rotateSessionKey(config, { session, wallet: owner.wallet })).rejects.toMatchObject(
      { name: 'StorageUnavailableError' },
    )
    await sendSessionCalls(config, { session, calls: [move(20)] })
    await expect(expectUsable(world, { session, made: 2, prompts: 2 })).resolves.toBeUndefined()
    expect((await config.storage.getSession(session.id))?.key).not.toEqual(session.key)
  })
})

describe('sendSessionCalls', () => {
  // The grant is carried: what is sent is written down before, what has landed after.
  test.each([
    ['before the calls are sent', 0],
    ['while the calls land', 1],
  ] as const)('error: the disk is full %s', async (_, room) => {
    const storage = createDisk()
    const world = createWorld({ storage })
    const { config, owner } = world
    const session = await createSession(config, { wallet: owner.wallet, request: request() })
    storage.room = room
    const outcome = await sendSessionCalls(config, { session, calls: [move(0)] }).then(
      () => 'landed',
      ({ name }: Error) => name,
    )
    expect(outcome).toBe(room === 0 ? 'StorageUnavailableError' : 'landed')
    storage.room = Infinity
    await sendSessionCalls(config, { session, calls: [move(20)] })
    await expect(expectUsable(world, { session, made: room + 1 })).resolves.toBeUndefined()
  })

  test('error: storage is denied, and it says so', async () => {
    const storage = createDisk()
    const world = createWorld({ storage })
    const { config, owner } = world
    const session = await createSession(config, { wallet: owner.wallet, request: request() })
    const denied = {
      ...config,
      storage: { ...storage, getSession: async () => full(), getKey: async () => full() },
    }
    await expect(sendSessionCalls(denied, { session, calls: [move(0)] })).rejects.toMatchObject({
      name: 'StorageUnavailableError',
    })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await expect(expectUsable(world, { session, made: 1 })).resolves.toBeUndefined()
  })
})
