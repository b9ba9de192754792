import { parseUnits } from 'viem'
import { describe, expect, test, vi } from 'vitest'
import { indexedDbStorage } from '../../storage/indexedDbStorage.js'
import type { Session } from '../../storage/Session.js'
import { getSessionPermissions } from '../getSessionPermissions.js'
import { sendSessionCalls } from '../sendSessionCalls.js'
import { chainId, createWorld, move, moves, request, transfer } from '../session.test.shared.js'
import { expectUsable } from './expectUsable.test.shared.js'
import { openTab, type Tab } from './openTab.test.shared.js'

let databases = 0

/** Two pages over one database, and the one that looks at what they have left. */
async function openTwo() {
  const database = `valetkey-tabs-${databases++}`
  const world = createWorld({ storage: indexedDbStorage({ name: database }) })
  const tabs = [await openTab({ database }), await openTab({ database })] as const
  return { ...world, tabs }
}

const granted = async () => {
  const world = await openTwo()
  const [{ core, config }] = world.tabs
  const session = await core.createSession(config, {
    wallet: world.owner.wallet,
    request: request(),
  })
  return { ...world, session }
}

const landed = async () => {
  const world = await granted()
  const { tabs, session } = world
  await tabs[1].core.sendSessionCalls(tabs[1].config, { session, calls: [move(60)] })
  return world
}

/** As it would be if pages did not know of each other. */
function withoutLocks(tabs: readonly Tab[]): void {
  for (const { window } of tabs) {
    Object.defineProperty(window.navigator, 'locks', { value: undefined })
  }
}

/** What a use ends in whose session ends meanwhile. */
const over = /^(SessionRevoked|SessionKeyMissing|SessionCallsUnconfirmed|OperationRejected)Error$/

const raised = ({ request: { validUntil } }: Session) => ({
  ...request(parseUnits('50', 6)),
  validUntil,
})

describe('createSession', () => {
  const allowTwice = async (world: Awaited<ReturnType<typeof openTwo>>) => {
    const { tabs, owner } = world
    const [{ core, config }] = tabs
    const asked = { request: request(), owner: owner.address, chainId }
    const prepared = await core.prepareSession(config, asked)
    return Promise.all(
      tabs.map((tab) => tab.core.createSession(tab.config, { wallet: owner.wallet, prepared })),
    )
  }

  test('behavior: Allow in two tabs at once is one prompt and one grant', async () => {
    const world = await openTwo()
    const [session, same] = await allowTwice(world)
    if (session === undefined) throw new Error('there is no session')
    expect(same).toEqual(session)
    await sendSessionCalls(world.config, { session, calls: [move(0)] })
    await expect(expectUsable(world, { session, made: 1 })).resolves.toBeUndefined()
  })

  test('behavior: without locks it would be two', async () => {
    const world = await openTwo()
    withoutLocks(world.tabs)
    await allowTwice(world)
    expect(world.owner.prompts).toHaveLength(2)
  })
})

describe('sendSessionCalls', () => {
  test('behavior: first used in two tabs at once, one carries the grant', async () => {
    const world = await granted()
    const { tabs, session } = world
    await Promise.all(
      tabs.map(({ core, config }, tab) =>
        core.sendSessionCalls(config, { session, calls: [move(tab * 20)] }),
      ),
    )
    await expect(expectUsable(world, { session, made: 2 })).resolves.toBeUndefined()
  })

  test('behavior: used in two tabs at once, many times', async () => {
    const world = await landed()
    const { tabs, session } = world
    const sent = await Promise.all(
      [0, 1, 2, 3].flatMap(() =>
        tabs.map(({ core, config }) =>
          core.sendSessionCalls(config, { session, calls: [transfer(0n)] }),
        ),
      ),
    )
    expect(new Set(sent.map(({ receipt }) => receipt?.nonce)).size).toBe(8)
    await expect(expectUsable(world, { session, made: 1 })).resolves.toBeUndefined()
  })

  test('behavior: a tab that closes in the middle does not hold the other one up', async () => {
    const world = await granted()
    const { tabs, session } = world
    const [first, second] = tabs
    const sending = second.core.sendSessionCalls
    const ended = first.endAfter({ name: 'send', nth: 0 }, () =>
      first.core.sendSessionCalls(first.config, { session, calls: [move(0)] }),
    )
    const sent = sending(second.config, { session, calls: [move(20)] })
    await ended
    await sent
    await expect(expectUsable(world, { session, made: 2 })).resolves.toBeUndefined()
  })
})

describe('rotateSessionKey', () => {
  test('behavior: rotated in two tabs at once, the last key is there', async () => {
    const world = await landed()
    const { tabs, session, owner, config } = world
    await Promise.all(
      tabs.map(({ core, config: page }) =>
        core.rotateSessionKey(page, { session, wallet: owner.wallet }),
      ),
    )
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await expect(expectUsable(world, { session, made: 2, prompts: 3 })).resolves.toBeUndefined()
  })
})

describe('updateSession', () => {
  const changeTwice = ({ tabs, session, owner }: Awaited<ReturnType<typeof landed>>) =>
    Promise.allSettled(
      tabs.map(({ core, config }) =>
        core.updateSession(config, {
          session,
          request: raised(session),
          wallet: owner.wallet,
          via: 'session-operation',
        }),
      ),
    )

  test('behavior: signed in two tabs at once, never twice for one nonce', async () => {
    const world = await landed()
    const { session, owner, config } = world
    const results = await changeTwice(world)
    expect(owner.prompts).toHaveLength(2)
    expect(results).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ name: 'ChangePendingError' }) }),
    )
    await sendSessionCalls(config, { session, calls: [move(0)] })
    expect(await getSessionPermissions(config, { session })).toContainEqual(
      expect.objectContaining({ limit: parseUnits('50', 6) }),
    )
    await expect(expectUsable(world, { session, made: 2, prompts: 2 })).resolves.toBeUndefined()
  })

  test('behavior: without locks it would be two', async () => {
    const world = await landed()
    withoutLocks(world.tabs)
    await changeTwice(world)
    expect(world.owner.prompts).toHaveLength(3)
  })
})

describe('revokeSession', () => {
  test('behavior: revoked in two tabs at once', async () => {
    const { tabs, session, owner, config, client } = await landed()
    const results = await Promise.allSettled(
      tabs.map(({ core, config: page }) =>
        core.revokeSession(page, { session, wallet: owner.wallet }),
      ),
    )
    expect(results.map(({ status }) => status)).toContain('fulfilled')
    expect(await config.storage.getSession(session.id)).toMatchObject({ revoked: { clean: true } })
    expect(await config.storage.getKey(session.id)).toBeUndefined()
    await expect(sendSessionCalls(config, { session, calls: [move(0)] })).rejects.toMatchObject({
      name: 'SessionRevokedError',
    })
    expect(await moves(client, session.account)).toBe(1)
  })
})

describe('revokeSession beside sendSessionCalls', () => {
  test(
    'behavior: revoked in one tab while the other one uses it',
    { timeout: 180_000 },
    async () => {
      const { tabs, session, owner, config, client } = await landed()
      const [first, second] = tabs
      // What the revocation kept from landing is given up after this time.
      const impatient = { ...second.config, patience: 10_000 }
      const [revoked, ...used] = await Promise.allSettled([
        first.core.revokeSession(first.config, { session, wallet: owner.wallet }),
        ...[0, 20, 40].map((cell) =>
          second.core.sendSessionCalls(impatient, { session, calls: [move(cell)] }),
        ),
      ])
      // A use is in a block before the session ends, or its caller is told that it never will be.
      expect(revoked).toMatchObject({ value: { revoked: { clean: true } } })
      for (const use of used) {
        if (use.status === 'fulfilled') continue
        expect(use.reason).toMatchObject({
          name: expect.stringMatching(over),
          remedy: expect.any(String),
        })
      }
      const made = used.filter(({ status }) => status === 'fulfilled').length
      expect(await moves(client, session.account)).toBe(1 + made)
      // One tab knows what the other one did, and nothing is left to clear away.
      expect(await config.storage.getKey(session.id)).toBeUndefined()
      for (const { core, config: page } of tabs) {
        expect(await core.getSession(page, session)).toMatchObject({ revoked: { clean: true } })
        await expect(
          core.sendSessionCalls(page, { session, calls: [move(80)] }),
        ).rejects.toMatchObject({ name: 'SessionRevokedError' })
      }
      expect(owner.prompts).toHaveLength(2)
    },
  )

  test('behavior: without the revocation all of it happens', async () => {
    const { tabs, session, client } = await landed()
    const [, second] = tabs
    await Promise.all(
      [0, 20, 40].map((cell) =>
        second.core.sendSessionCalls(second.config, { session, calls: [move(cell)] }),
      ),
    )
    expect(await moves(client, session.account)).toBe(4)
  })
})

describe('subscribe', () => {
  test('behavior: what one tab does the other one hears', async () => {
    const { tabs, owner } = await openTwo()
    const [first, second] = tabs
    const heard: string[] = []
    second.config.subscribe(({ type, session }) => heard.push(`${type} ${session.id}`))
    const { core, config } = first
    const session = await core.createSession(config, { wallet: owner.wallet, request: request() })
    await core.sendSessionCalls(config, { session, calls: [move(0)] })
    await core.sendSessionCalls(config, { session, calls: [move(20)] })
    await core.revokeSession(config, { session, wallet: owner.wallet })
    const patient = { timeout: 20_000 }
    await vi.waitFor(() => expect(heard).toContain(`used ${session.id}`), patient)
    await vi.waitFor(async () => {
      expect(await second.core.getSession(second.config, session)).toHaveProperty('revoked')
      expect(heard.filter((line) => line === `saved ${session.id}`).length).toBeGreaterThan(3)
    }, patient)
    first.close()
    second.close()
  })
})
