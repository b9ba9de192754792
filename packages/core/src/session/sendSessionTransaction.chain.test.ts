import { parseEther, parseUnits } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import { createSession } from './createSession.js'
import { getSessionPermissions } from './getSessionPermissions.js'
import { revokeSession } from './revokeSession.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import { sendSessionTransaction } from './sendSessionTransaction.js'
import { createWorld, fund, move, moves, request, transfer } from './session.test.shared.js'

const dollars = (amount: string): bigint => parseUnits(amount, 6)

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
  return { ...world, session, account }
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
