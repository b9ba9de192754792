import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import { createP256Key } from '../keys/createP256Key.js'
import { toSecp256k1Key } from '../keys/toSecp256k1Key.js'
import { createSession } from './createSession.js'
import { importSession } from './importSession.js'
import { parseSession } from './parseSession.js'
import { proveKey } from './proveKey.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import { serializeSession } from './serializeSession.js'
import { createOwner, createWorld, move, moves, request } from './session.test.shared.js'
import { verifyKeyProof } from './verifyKeyProof.js'

const handedOver = async () => {
  const server = createWorld()
  const key = toSecp256k1Key(privateKeyToAccount(generatePrivateKey()))
  const browser = createWorld()
  const session = await createSession(browser.config, {
    wallet: browser.owner.wallet,
    request: request(),
    key: { type: 'secp256k1', address: key.address },
    expiresIn: 30 * 24 * 60 * 60,
  })
  return { server, browser, key, session, text: serializeSession(session) }
}

describe('hand-off', () => {
  test('default: the server makes the key, the browser the grant, no private key travels', async () => {
    const { server, browser, key, session, text } = await handedOver()
    const received = await importSession(server.config, { session: await parseSession(text), key })
    expect(received).toEqual(session)
    await sendSessionCalls(server.config, { session: received, calls: [move(0)], key })
    expect(await moves(server.client, session.account)).toBe(1)
    expect(browser.owner.prompts).toHaveLength(1)

    const landed = await server.config.storage.getSession(session.id)
    if (landed === undefined) throw new Error('The session should be on record.')
    expect(await parseSession(serializeSession(landed))).toEqual({
      ...landed,
      submitted: undefined,
    })
  })

  test('error: another key', async () => {
    const { server, session } = await handedOver()
    const other = toSecp256k1Key(privateKeyToAccount(generatePrivateKey()))
    await expect(importSession(server.config, { session, key: other })).rejects.toMatchObject({
      name: 'SessionKeyMissingError',
      field: 'key',
    })
  })

  test('error: a session that was changed on the way', async () => {
    const { text, session } = await handedOver()
    const changed = (change: (fields: Record<string, unknown>) => object): string =>
      JSON.stringify(change(JSON.parse(text)))
    const complaints = await Promise.all(
      [
        'nonsense',
        changed((fields) => ({ ...fields, version: 2 })),
        changed((fields) => ({ ...fields, chainId: '31337' })),
        changed((fields) => ({ ...fields, account: createOwner().address })),
        changed((fields) => ({ ...fields, grant: undefined })),
        changed((fields) => ({
          ...fields,
          key: { type: 'secp256k1', address: createOwner().address },
        })),
        changed((fields) => ({
          ...fields,
          grant: { ...session.grant, nonce: `${session.grant?.nonce}`, ownerSignature: '0x00' },
        })),
        changed((fields) => ({
          ...fields,
          grant: { ...session.grant, nonce: `${session.grant?.nonce}`, call: '0x12345678' },
        })),
      ].map((tampered) =>
        parseSession(tampered).then(
          () => 'accepted',
          (error: { name: string; field: string }) => `${error.name}: ${error.field}`,
        ),
      ),
    )
    expect(complaints).toEqual([
      'InvalidSessionError: session',
      'InvalidSessionError: version',
      'InvalidSessionError: chainId',
      'InvalidSessionError: account',
      'InvalidSessionError: grant',
      'InvalidSessionError: installation',
      'InvalidSessionError: grant.ownerSignature',
      'InvalidSessionError: grant.call',
    ])
    expect((await parseSession(text)).id).toBe(session.id)
  })
})

describe('parseSession', () => {
  test('error: names that objects have by birth are fields like any other', async () => {
    const { config, owner } = createWorld()
    const session = await createSession(config, { wallet: owner.wallet, request: request() })
    const text = serializeSession(session)
    const polluted = text.replace(/^\{/, '{"__proto__":{"landed":{"blockNumber":"1"}},')
    const read = await parseSession(polluted)
    expect(read.landed).toBeUndefined()
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
    expect({}).not.toHaveProperty('landed')
    const bare = text.replace(/"grant":\{/, '"__proto__":{')
    await expect(parseSession(bare)).rejects.toMatchObject({ field: 'grant' })
  })
})

describe('verifyKeyProof', () => {
  test('default', async () => {
    const { key: p256 } = await createP256Key()
    const secp256k1 = toSecp256k1Key(privateKeyToAccount(generatePrivateKey()))
    const challenge = generatePrivateKey()
    for (const key of [p256, secp256k1]) {
      const proof = await proveKey({ key, challenge })
      expect(await verifyKeyProof({ key, challenge, proof })).toBe(true)
      expect(await verifyKeyProof({ key, challenge: generatePrivateKey(), proof })).toBe(false)
      expect(await verifyKeyProof({ key, challenge, proof: '0x1234' })).toBe(false)
    }
    const { key: other } = await createP256Key()
    const proof = await proveKey({ key: other, challenge })
    expect(await verifyKeyProof({ key: p256, challenge, proof })).toBe(false)
  })

  test('behavior: a challenge cannot be a user operation in disguise', async () => {
    const key = toSecp256k1Key(privateKeyToAccount(generatePrivateKey()))
    const userOpHash = generatePrivateKey()
    expect(await proveKey({ key, challenge: userOpHash })).not.toBe(await key.sign(userOpHash))
  })
})
