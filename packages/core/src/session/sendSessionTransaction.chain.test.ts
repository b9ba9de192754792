import { erc20Abi, HttpRequestError, parseEther, RpcRequestError, type Hash } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import { SessionTransactionUnconfirmedError } from '../errors/SessionTransactionUnconfirmedError.js'
import { createSession } from './createSession.js'
import { getSession } from './getSession.js'
import { getSessionPermissions } from './getSessionPermissions.js'
import { importSession } from './importSession.js'
import { parseSession } from './parseSession.js'
import { recoverSessions } from './recoverSessions.js'
import { revokeSession } from './revokeSession.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import { sendSessionTransaction } from './sendSessionTransaction.js'
import { serializeSession } from './serializeSession.js'
import {
  chainId,
  createWorld,
  dollar,
  dollars,
  fund,
  move,
  moves,
  request,
  transfer,
  type World,
} from './session.test.shared.js'

const landed = async (asked = request()) => {
  const world = createWorld()
  const { config, owner } = world
  const account = privateKeyToAccount(generatePrivateKey())
  const session = await createSession(config, {
    wallet: owner.wallet,
    request: asked,
    key: 'secp256k1-exportable',
  })
  await fund(session.account, { tokens: { testDollar: dollars('100') } })
  await sendSessionCalls(config, { session, calls: [move(0)] })
  if (session.key.type !== 'secp256k1') throw new Error('It should be an EOA.')
  await fund(session.key.address, { value: parseEther('1') })
  const paid = async (): Promise<bigint> =>
    dollars('100') -
    (await world.client.readContract({
      address: dollar,
      abi: erc20Abi,
      functionName: 'balanceOf',
      args: [session.account],
    }))
  return { ...world, session, account, paid }
}

/** The answer to one method does not arrive, whatever was done for it. */
const loseAnswers = ({ wire }: World, lost: string): void => {
  wire.answer = async ({ method }, ask) => {
    const answer = await ask()
    if (method === lost) throw new HttpRequestError({ url: 'https://rpc.example' })
    return answer
  }
}

const findAnswers = ({ wire }: World): void => {
  wire.answer = (_, ask) => ask()
}

const unconfirmed = async (action: Promise<unknown>): Promise<Hash> => {
  const error = await action.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof SessionTransactionUnconfirmedError) return error.hash
  throw error ?? new Error('It should not be known what became of the calls.')
}

describe('sendSessionTransaction', () => {
  test('default: without a bundler, the same limits', async () => {
    const { config, session, client, wire } = await landed()
    wire.asked.length = 0
    await sendSessionTransaction(config, { session, calls: [move(9), transfer(dollars('10'))] })
    expect(wire.asked).not.toContain('eth_sendUserOperation')
    expect(await moves(client, session.account)).toBe(2)
    expect(await getSessionPermissions(config, { session })).toEqual(
      expect.arrayContaining([expect.objectContaining({ spent: dollars('10') })]),
    )
    await expect(
      sendSessionTransaction(config, { session, calls: [transfer(dollars('20'))] }),
    ).rejects.toMatchObject({ denials: [{ reason: 'token-limit' }] })
    await expect(
      sendSessionTransaction(config, { session, calls: [{ to: session.account, value: 1n }] }),
    ).rejects.toMatchObject({ name: 'SessionCallsDeniedError' })
    await sendSessionTransaction(config, { session, calls: [transfer(dollars('15'))] })
  })

  test.each(['eth_sendRawTransaction', 'eth_getTransactionReceipt'])(
    'behavior: sent again after the answer to %s was lost, the calls happen once',
    async (lost) => {
      const world = await landed()
      const { config, session, paid } = world
      const pay = () =>
        sendSessionTransaction(config, { session, calls: [transfer(dollars('10'))] })
      loseAnswers(world, lost)
      const hash = await unconfirmed(pay())
      findAnswers(world)
      expect(await pay()).toMatchObject({ hash, repeated: true, receipt: { status: 'success' } })
      expect(await paid()).toBe(dollars('10'))
      // Its end was seen: the same calls are new ones now.
      expect((await pay()).repeated).toBeUndefined()
      expect(await paid()).toBe(dollars('20'))
      expect((await getSession(config, { id: session.id }))?.transactions).toBeUndefined()
    },
  )

  test('control: without the record, they happen twice', async () => {
    const world = await landed()
    const { config, session, paid } = world
    const pay = () => sendSessionTransaction(config, { session, calls: [transfer(dollars('10'))] })
    loseAnswers(world, 'eth_sendRawTransaction')
    await unconfirmed(pay())
    findAnswers(world)
    await config.storage.updateSession(session.id, (saved) => ({
      ...saved,
      transactions: undefined,
    }))
    await pay()
    expect(await paid()).toBe(dollars('20'))
  })

  test('behavior: long after, the same calls are new ones where the first have landed', async () => {
    const world = await landed()
    const { config, session, paid } = world
    const pay = () => sendSessionTransaction(config, { session, calls: [transfer(dollars('10'))] })
    loseAnswers(world, 'eth_sendRawTransaction')
    await unconfirmed(pay())
    findAnswers(world)
    await expect.poll(paid, { timeout: 20_000 }).toBe(dollars('10'))
    await config.storage.updateSession(session.id, (saved) => ({
      ...saved,
      transactions: saved.transactions?.map((one) => ({ ...one, sentAt: one.sentAt - 601 })),
    }))
    expect((await pay()).repeated).toBeUndefined()
    expect(await paid()).toBe(dollars('20'))
  })

  test('behavior: what spent the limit itself is found, and not refused for it', async () => {
    const world = await landed()
    const { config, session, paid } = world
    const pay = () => sendSessionTransaction(config, { session, calls: [transfer(dollars('25'))] })
    loseAnswers(world, 'eth_sendRawTransaction')
    await unconfirmed(pay())
    findAnswers(world)
    expect(await pay()).toMatchObject({ repeated: true })
    expect(await paid()).toBe(dollars('25'))
  })

  test('behavior: two at once are two, alike or not', async () => {
    const { config, session, paid } = await landed()
    const pay = (amount: string) =>
      sendSessionTransaction(config, { session, calls: [transfer(dollars(amount))] })
    const sent = await Promise.all([pay('5'), pay('5'), pay('7')])
    expect(new Set(sent.map(({ hash }) => hash)).size).toBe(3)
    expect(await paid()).toBe(dollars('17'))
  })

  test('error: what a node refuses is not on record as sent', async () => {
    const { config, session, wire } = await landed()
    const calls = [transfer(dollars('10'))]
    wire.answer = async ({ method }, ask) => {
      if (method !== 'eth_sendRawTransaction') return ask()
      const error = { code: -32_000, message: 'fee too low' }
      throw new RpcRequestError({ body: {}, error, url: 'https://rpc.example' })
    }
    await expect(sendSessionTransaction(config, { session, calls })).rejects.toThrow('fee too low')
    expect((await getSession(config, { id: session.id }))?.transactions).toBeUndefined()
  })

  test('behavior: what is imported anew, or found on the chain, keeps what left from here', async () => {
    const world = await landed()
    const { config, session, owner, paid } = world
    const pay = () => sendSessionTransaction(config, { session, calls: [transfer(dollars('10'))] })
    loseAnswers(world, 'eth_sendRawTransaction')
    const hash = await unconfirmed(pay())
    findAnswers(world)
    await importSession(config, { session: await parseSession(serializeSession(session)) })
    await recoverSessions(config, { owner: owner.address, chainId })
    expect(await pay()).toMatchObject({ hash, repeated: true })
    expect(await paid()).toBe(dollars('10'))
  })

  test('behavior: revoked by somebody else', async () => {
    const { config, session, owner } = await landed()
    const before = await config.storage.getSession(session.id)
    const key = await config.storage.getKey(session.id)
    if (before === undefined || key === undefined) throw new Error('They should be on record.')
    await revokeSession(config, { session, wallet: owner.wallet })
    await config.storage.putSession(before)
    await config.storage.putKey(session.id, key)
    await expect(
      sendSessionTransaction(config, { session, calls: [move(9)] }),
    ).rejects.toMatchObject({ name: 'SessionRevokedError' })
  })

  test('error: keys and sessions that cannot', async () => {
    const { config, session, owner, account } = await landed()
    await expect(
      sendSessionTransaction(config, { session, calls: [move(9)], account }),
    ).rejects.toMatchObject({ name: 'SessionTransactionUnavailableError', field: 'account' })
    const { wallet } = owner
    const p256 = await createSession(config, { wallet, request: request() })
    await expect(
      sendSessionTransaction(config, { session: p256, calls: [move(9)] }),
    ).rejects.toMatchObject({ name: 'SessionTransactionUnavailableError', field: 'session' })
    const key = 'secp256k1-exportable'
    const waiting = await createSession(config, { wallet, request: request(), key })
    await expect(
      sendSessionTransaction(config, { session: waiting, calls: [move(9)] }),
    ).rejects.toMatchObject({ name: 'SessionTransactionUnavailableError', field: 'session' })
  })
})
