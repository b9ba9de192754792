import { expect, vi } from 'vitest'
import type { Session } from '../../storage/Session.js'
import { cancelGrant } from '../cancelGrant.js'
import { createSession } from '../createSession.js'
import { getSession } from '../getSession.js'
import { getSessionPermissions } from '../getSessionPermissions.js'
import { getSessions } from '../getSessions.js'
import { getSessionStatus } from '../getSessionStatus.js'
import { revokeSession } from '../revokeSession.js'
import { rotateSessionKey } from '../rotateSessionKey.js'
import { sendSessionCalls } from '../sendSessionCalls.js'
import { dollars, move, moves, request, type World } from '../session.test.shared.js'
import type { SessionStatus } from '../SessionStatus.js'
import { stopSession } from '../stopSession.js'
import { updateSession } from '../updateSession.js'
import { expectUsable } from './expectUsable.test.shared.js'
import type { Tab } from './openTab.test.shared.js'

/** What left before its page ended is soon in a block, on a machine that is not busy. */
const patient = { timeout: 20_000 }

export type Page = Tab & Pick<World, 'owner'>

type Found = {
  session: Session
  /** Whether the page that ended had got as far as a step. */
  did: (step: string) => boolean
}

/** What a page does in one part of a session's life. */
export type Part = {
  name: string
  /** What of it lasts, in order. */
  steps: readonly string[]
  /** Brings a page to where the part begins. */
  begin: (page: Page) => Promise<{
    act: () => Promise<unknown>
    /** The next page finds a session that it can use, or knows what it lacks. */
    look: (next: World, did: Found['did']) => Promise<void>
  }>
}

type After = 'the grant' | 'the landing' | 'a change that waits' | 'a rotation that waits'

const partOf = (
  name: string,
  after: After,
  {
    act,
    steps,
    look,
  }: {
    act: (page: Page, session: Session) => Promise<unknown>
    steps: readonly string[]
    look: (next: World, found: Found) => Promise<void>
  },
): Part => ({
  name,
  steps,
  async begin(page) {
    const session = await arrange(page, after)
    return {
      act: () => act(page, session),
      look: (next, did) => look(next, { session, did }),
    }
  },
})

const raised = (session: Session) => ({
  ...request(dollars('50')),
  validUntil: session.request.validUntil,
})

const use = ({ core, config }: Page, session: Session): Promise<unknown> =>
  core.sendSessionCalls(config, { session, calls: [move(0)] })

/** An operation that carries what the owner has signed. */
const carrying = [
  'updateSession',
  'updateSession',
  'send',
  'receipt',
  'updateSession',
  'updateSession',
]

/** An operation of the owner that takes something back. */
const byOwner = ['signature', 'send', 'receipt', 'deleteKey', 'updateSession']

/** Every part of a session's life that has steps. */
export const parts: readonly Part[] = [
  {
    name: 'grant',
    steps: ['key', 'putKey', 'signature', 'putSession'],
    begin: async ({ core, config, owner }) => ({
      act: () => core.createSession(config, { wallet: owner.wallet, request: request() }),
      look: afterGrant,
    }),
  },
  partOf('first use', 'the grant', {
    act: use,
    steps: carrying,
    look: afterFirstUse,
  }),
  partOf('later use', 'the landing', {
    act: use,
    steps: ['updateSession', 'send', 'receipt', 'updateSession'],
    look: afterLaterUse,
  }),
  partOf('update', 'the landing', {
    act: ({ core, config, owner }, session) =>
      core.updateSession(config, { session, request: raised(session), wallet: owner.wallet }),
    steps: ['signature', 'updateSession', 'send', 'receipt', 'updateSession'],
    look: afterUpdate,
  }),
  partOf('update that rides', 'the landing', {
    act: ({ core, config, owner }, session) =>
      core.updateSession(config, {
        session,
        request: raised(session),
        wallet: owner.wallet,
        via: 'session-operation',
      }),
    steps: ['signature', 'updateSession'],
    look: afterUpdateSigned,
  }),
  partOf('use that carries an update', 'a change that waits', {
    act: use,
    steps: carrying,
    look: afterUpdateCarried,
  }),
  partOf('rotation', 'the landing', {
    act: ({ core, config, owner }, session) =>
      core.rotateSessionKey(config, { session, wallet: owner.wallet }),
    steps: [
      'key',
      'putKey',
      'signature',
      'updateSession',
      'send',
      'receipt',
      'updateSession',
      'putKey',
    ],
    look: afterRotation,
  }),
  partOf('use that carries a rotation', 'a rotation that waits', {
    act: use,
    steps: [...carrying.slice(0, -1), 'putKey', 'updateSession'],
    look: afterRotationCarried,
  }),
  partOf('revocation', 'the landing', {
    act: ({ core, config, owner }, session) =>
      core.revokeSession(config, { session, wallet: owner.wallet }),
    steps: byOwner,
    look: afterRevocation,
  }),
  partOf('emergency stop', 'the landing', {
    act: ({ core, config, owner }, session) =>
      core.stopSession(config, { session, wallet: owner.wallet }),
    steps: byOwner,
    look: afterStop,
  }),
  partOf('cancellation', 'the grant', {
    act: ({ core, config, owner }, session) =>
      core.cancelGrant(config, { session, wallet: owner.wallet }),
    steps: byOwner,
    look: afterCancellation,
  }),
]

async function afterGrant(next: World, did: Found['did']): Promise<void> {
  const { config, owner } = next
  const [kept] = await getSessions(config)
  expect(kept !== undefined).toBe(did('putSession'))
  const session =
    kept ?? (await createSession(config, { wallet: owner.wallet, request: request() }))
  await sendSessionCalls(config, { session, calls: [move(0)] })
  await expectUsable(next, { session, made: 1, prompts: did('signature') && !kept ? 2 : 1 })
}

async function afterFirstUse(next: World, { session, did }: Found): Promise<void> {
  await sendSessionCalls(next.config, { session, calls: [move(20)] })
  await expectUsable(next, { session, made: did('send') ? 2 : 1 })
}

async function afterLaterUse(next: World, { session, did }: Found): Promise<void> {
  await sendSessionCalls(next.config, { session, calls: [move(20)] })
  await expectUsable(next, { session, made: did('send') ? 3 : 2 })
}

async function afterUpdate(next: World, { session, did }: Found): Promise<void> {
  const limit = dollars(did('send') ? '50' : '25')
  await expectLimit(next, { session, limit })
  await updateSession(next.config, {
    session,
    request: raised(session),
    wallet: next.owner.wallet,
  })
  await expectLimit(next, { session, limit: dollars('50') })
  await sendSessionCalls(next.config, { session, calls: [move(20)] })
  await expectUsable(next, { session, made: 2, prompts: did('send') ? 2 : 3 })
}

async function afterUpdateSigned(next: World, { session, did }: Found): Promise<void> {
  await sendSessionCalls(next.config, { session, calls: [move(20)] })
  await expectLimit(next, { session, limit: dollars(did('updateSession') ? '50' : '25') })
  await expectUsable(next, { session, made: 2, prompts: 2 })
}

async function afterUpdateCarried(next: World, { session, did }: Found): Promise<void> {
  await sendSessionCalls(next.config, { session, calls: [move(20)] })
  await expectLimit(next, { session, limit: dollars('50') })
  await expectUsable(next, { session, made: did('send') ? 3 : 2, prompts: 2 })
}

async function afterRotation(next: World, { session, did }: Found): Promise<void> {
  await sendSessionCalls(next.config, { session, calls: [move(20)] })
  await expectUsable(next, { session, made: 2, prompts: did('signature') ? 2 : 1 })
  await rotateSessionKey(next.config, { session, wallet: next.owner.wallet })
  await sendSessionCalls(next.config, { session, calls: [move(40)] })
  expect(await moves(next.client, session.account)).toBe(3)
  const now = await getSession(next.config, { id: session.id })
  expect(now?.key).not.toEqual(session.key)
  // The old one stays beside it, and no other.
  expect((await next.config.storage.getKey(session.id))?.next?.next).toBeUndefined()
}

async function afterRotationCarried(next: World, { session, did }: Found): Promise<void> {
  await sendSessionCalls(next.config, { session, calls: [move(20)] })
  await expectUsable(next, { session, made: did('send') ? 3 : 2, prompts: 2 })
  const now = await getSession(next.config, { id: session.id })
  expect(now?.key).not.toEqual(session.key)
}

async function afterRevocation(next: World, { session, did }: Found): Promise<void> {
  const { config, owner } = next
  await expectStatus(next, { session, status: did('send') ? 'revoked' : 'active' })
  const revoked = await revokeSession(config, { session, wallet: owner.wallet })
  expect(revoked).toMatchObject({ revoked: { clean: true } })
  expect(owner.prompts).toHaveLength(did('send') ? 2 : 3)
  await expectOver(next, { session, made: 1 })
}

async function afterStop(next: World, { session, did }: Found): Promise<void> {
  const { config, owner } = next
  await expectStatus(next, { session, status: did('send') ? 'revoked' : 'active' })
  const { wallet } = owner
  const stopped = await stopSession(config, { session, wallet })
  expect(stopped).toMatchObject({ revoked: { clean: false } })
  expect(owner.prompts).toHaveLength(did('send') ? 2 : 3)
  await expectOver(next, { session, made: 1 })
  expect(await revokeSession(config, { session, wallet })).toMatchObject({
    revoked: { clean: true },
  })
}

async function afterCancellation(next: World, { session, did }: Found): Promise<void> {
  const { config, owner } = next
  await expectStatus(next, { session, status: did('send') ? 'lapsed' : 'granted' })
  await cancelGrant(config, { session, wallet: owner.wallet })
  expect(owner.prompts).toHaveLength(did('send') ? 2 : 3)
  await expectStatus(next, { session, status: 'lapsed' })
  await expectOver(next, { session, made: 0, error: 'GrantLapsedError' })
}

/** The key is gone, and whoever uses the session is told why it does nothing. */
async function expectOver(
  { config, client }: World,
  {
    session,
    made,
    error = 'SessionRevokedError',
  }: { session: Session; made: number; error?: string },
): Promise<void> {
  expect(await config.storage.getKey(session.id)).toBeUndefined()
  await expect(sendSessionCalls(config, { session, calls: [move(20)] })).rejects.toMatchObject({
    name: error,
  })
  expect(await moves(client, session.account)).toBe(made)
}

async function expectStatus(
  { config }: World,
  { session, status }: { session: Session; status: SessionStatus },
): Promise<void> {
  await vi.waitFor(
    async () => expect(await getSessionStatus(config, { session })).toMatchObject({ status }),
    patient,
  )
}

async function expectLimit(
  { config }: World,
  { session: { id }, limit }: { session: Session; limit: bigint },
): Promise<void> {
  const session = await getSession(config, { id })
  if (session === undefined) throw new Error('the session is not on record')
  await vi.waitFor(
    async () =>
      expect(await getSessionPermissions(config, { session })).toContainEqual(
        expect.objectContaining({ limit, remaining: limit, spent: 0n }),
      ),
    patient,
  )
}

/** Brings a page to where a part of the life begins. */
async function arrange(page: Page, after: After): Promise<Session> {
  const { core, config, owner } = page
  const session = await core.createSession(config, { wallet: owner.wallet, request: request() })
  if (after === 'the grant') return session
  await core.sendSessionCalls(config, { session, calls: [move(60)] })
  const waits = { session, wallet: owner.wallet, via: 'session-operation' } as const
  if (after === 'a change that waits') {
    await core.updateSession(config, { ...waits, request: raised(session) })
  }
  if (after === 'a rotation that waits') await core.rotateSessionKey(config, waits)
  return session
}
