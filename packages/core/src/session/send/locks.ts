import type { SessionId } from '../../storage/Session.js'

export type Release = () => void

/** Of a session's operations that carry what the owner signed, and of what the owner changes: one at a time. */
export const landingLock = (id: SessionId): string => `valetkey:landing:${id}`

const held = new Map<string, Promise<void>>()

/** Web Locks reach every tab of the origin; processes without them have one of their own. */
function webLocks(): LockManager | undefined {
  return globalThis.navigator?.locks
}

/** Waits its turn. Whoever holds the lock must release it. */
export async function lock(name: string): Promise<Release> {
  const locks = webLocks()
  if (locks !== undefined) {
    return new Promise((resolve, reject) => {
      locks.request(name, () => new Promise<void>((release) => resolve(release))).catch(reject)
    })
  }
  const before = held.get(name)
  const release = hold(name)
  await before
  return release
}

/** Does something while nobody else who takes this lock does. */
export async function withLock<result>(name: string, act: () => Promise<result>): Promise<result> {
  const release = await lock(name)
  try {
    return await act()
  } finally {
    release()
  }
}

/** Takes the lock if nobody has it. */
export async function tryLock(name: string): Promise<Release | undefined> {
  const locks = webLocks()
  if (locks !== undefined) {
    return new Promise((resolve, reject) => {
      locks
        .request(name, { ifAvailable: true }, (granted) =>
          granted === null ? resolve(undefined) : new Promise<void>((release) => resolve(release)),
        )
        .catch(reject)
    })
  }
  return held.has(name) ? undefined : hold(name)
}

function hold(name: string): Release {
  let release: Release = () => {}
  const before = held.get(name)
  const mine = Promise.all([before, new Promise<void>((resolve) => (release = resolve))]).then(
    () => {
      if (held.get(name) === mine) held.delete(name)
    },
  )
  held.set(name, mine)
  return release
}
