import { bytesToHex, hexToBytes, parseEther, type Hex } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import type { WebAuthnAccount } from 'viem/account-abstraction'
import { describe, expect, test } from 'vitest'
import { getAccountAddress } from '../account/getAccountAddress.js'
import type { Owner } from '../account/Owner.js'
import type { OwnerWallet } from '../account/OwnerWallet.js'
import { webAuthnEnvelope } from '../keys/encodeWebAuthnSignature.js'
import { createSession } from './createSession.js'
import { getSession } from './getSession.js'
import { getSessions } from './getSessions.js'
import { getSessionStatus } from './getSessionStatus.js'
import { parseSession } from './parseSession.js'
import { prepareSession } from './prepareSession.js'
import { recoverSessions } from './recoverSessions.js'
import { revokeSession } from './revokeSession.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import { serializeSession } from './serializeSession.js'
import {
  chainId,
  createOwner,
  createWorld,
  fund,
  move,
  moves,
  request,
} from './session.test.shared.js'
import { updateSession } from './updateSession.js'

/** A passkey as viem's `toWebAuthnAccount` makes one, with the authenticator in this process. */
async function createPasskey(): Promise<{ owner: Owner; wallet: WebAuthnAccount }> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  )
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))
  const sign: WebAuthnAccount['sign'] = async ({ hash }) => {
    const { authenticatorData, clientDataJSON, message } = webAuthnEnvelope(hash)
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
    const bytes = Uint8Array.from(hexToBytes(message))
    const signature = await crypto.subtle.sign(algorithm, privateKey, bytes)
    return {
      signature: bytesToHex(new Uint8Array(signature)),
      raw: {} as never,
      webauthn: {
        authenticatorData,
        clientDataJSON,
        challengeIndex: 23,
        typeIndex: 1,
        userVerificationRequired: false,
      },
    }
  }
  const unused = () => {
    throw new Error('Nothing but hashes is signed.')
  }
  return {
    owner: {
      type: 'passkey',
      entityId: 0,
      publicKey: {
        x: BigInt(bytesToHex(point.subarray(1, 33))),
        y: BigInt(bytesToHex(point.subarray(33, 65))),
      },
    },
    wallet: {
      id: 'test',
      type: 'webAuthn',
      publicKey: bytesToHex(point.subarray(1)),
      sign,
      signMessage: unused,
      signTypedData: unused,
    },
  }
}

const makers: Record<string, () => Promise<{ owner: Owner; wallet: OwnerWallet }>> = {
  passkey: createPasskey,
  'single-signer': async () => {
    const { address, wallet } = createOwner()
    return { owner: { type: 'single-signer', address, entityId: 0 }, wallet }
  },
  '7702': async () => {
    const { address, wallet } = createOwner()
    return { owner: { type: '7702', address }, wallet }
  },
}

const granted = async (type: string, key: 'p256' | 'secp256k1-exportable' = 'p256') => {
  const made = await makers[type]?.()
  if (made === undefined) throw new Error('Make the owner first.')
  const world = createWorld()
  const parameters = { ...made, request: request(), chainId, key }
  return { ...world, ...made, session: await createSession(world.config, parameters) }
}

describe('owners', () => {
  test.for(['passkey', 'single-signer', '7702'])(
    'default: %s, through the whole life',
    async (type) => {
      const { config, owner, wallet, session, client } = await granted(type)
      expect(await parseSession(serializeSession(session))).toEqual(session)
      await sendSessionCalls(config, { session, calls: [move(0)] })
      await sendSessionCalls(config, { session, calls: [move(9)] })
      const validUntil = Number(session.request.validUntil) + 3600
      await updateSession(config, {
        session,
        request: { ...session.request, validUntil },
        wallet,
        via: 'session-operation',
      })
      const waiting = await getSession(config, { id: session.id })
      if (waiting === undefined) throw new Error('It should be on record.')
      expect(await parseSession(serializeSession(waiting))).toMatchObject({
        pending: waiting.pending,
      })
      await sendSessionCalls(config, { session, calls: [move(20)] })
      expect(await getSession(config, { id: session.id })).toMatchObject({
        request: { validUntil },
      })
      expect(await moves(client, session.account)).toBe(3)
      const again = await createSession(config, { wallet, owner, chainId, request: request() })
      expect(again.grant?.authorization).toBeUndefined()

      const { sessions, unreadable } = await recoverSessions(config, { owner, chainId })
      expect(sessions.map(({ id }) => id)).toEqual([session.id])
      expect(unreadable).toEqual([])
      // They are found by who signs, and nobody else's are.
      const signer = owner.type === 'passkey' ? owner.publicKey : owner.address
      const others = await Promise.all(Object.values(makers).map((make) => make()))
      for (const asked of [owner, signer]) {
        const found = await getSessions(config, { owner: asked })
        expect(found.map(({ id }) => id)).toContain(session.id)
      }
      for (const { owner: other } of others) {
        const stranger = other.type === 'passkey' ? other.publicKey : other.address
        expect(await getSessions(config, { owner: other })).toEqual([])
        expect(await getSessions(config, { owner: stranger })).toEqual([])
      }

      const revoked = await revokeSession(config, { session, wallet })
      expect(revoked.revoked?.clean).toBe(true)
      await expect(sendSessionCalls(config, { session, calls: [move(2)] })).rejects.toMatchObject({
        name: 'SessionRevokedError',
      })
    },
  )

  test.for(['passkey', 'single-signer', '7702'])(
    'error: a grant that the %s has not signed is not read',
    async (type) => {
      const { session, wallet, config, owner } = await granted(type)
      const other = await createSession(config, { wallet, owner, chainId, request: request() })
      const { grant } = session
      if (grant === undefined) throw new Error('There should be a grant.')
      // Signed by the owner, for another session.
      const ownerSignature = other.grant?.ownerSignature ?? '0x'
      const forged = serializeSession({ ...session, grant: { ...grant, ownerSignature } })
      await expect(parseSession(forged)).rejects.toMatchObject({
        name: 'InvalidSessionError',
        field: 'grant.ownerSignature',
      })
      // The control: with its own it is.
      expect((await parseSession(serializeSession(session))).grant).toEqual(grant)
    },
  )

  test('error: the owner of a deployed account has changed', async () => {
    const { config, owner, wallet, session } = await granted('single-signer')
    await sendSessionCalls(config, { session, calls: [move(0)] })
    const stranger = createOwner()
    const other: Owner = { type: 'single-signer', address: stranger.address, entityId: 0 }
    const { account } = session
    const parameters = { request: request(), chainId, account }
    await expect(prepareSession(config, { ...parameters, owner: other })).rejects.toMatchObject({
      name: 'OwnerMismatchError',
      value: stranger.address,
    })
    const { owner: passkey } = await createPasskey()
    await expect(prepareSession(config, { ...parameters, owner: passkey })).rejects.toMatchObject({
      name: 'OwnerMismatchError',
    })
    await prepareSession(config, { ...parameters, owner })
    expect(wallet).toBeDefined()
  })
})

describe('owners by EIP-7702', () => {
  test('default: two signatures where the EOA is no smart account yet, then one', async () => {
    const { address, prompts, wallet } = createOwner()
    const { config } = createWorld()
    const owner: Owner = { type: '7702', address }
    const session = await createSession(config, { wallet, owner, request: request(), chainId })
    expect(prompts).toEqual(['signAuthorization', 'signTypedData'])
    expect(session.account).toBe(address)
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await createSession(config, { wallet, owner, request: request(), chainId })
    expect(prompts).toEqual(['signAuthorization', 'signTypedData', 'signTypedData'])
  })

  test('behavior: taken back by a transaction of the EOA', async () => {
    const { config, owner, wallet, session } = await granted('7702')
    await sendSessionCalls(config, { session, calls: [move(0)] })
    if (owner.type !== '7702') throw new Error('It should be an EOA.')
    await fund(owner.address, { value: parseEther('1') })
    const revoked = await revokeSession(config, { session, wallet, via: 'transaction' })
    expect(revoked.revoked?.clean).toBe(true)
    expect(await getSessionStatus(config, { session })).toEqual({ status: 'revoked' })
  })

  test('error: a wallet that signs no authorizations', async () => {
    const { config, owner: eoa } = createWorld()
    const { address, prompts } = eoa
    // What a page knows of an injected wallet: an address, and that it answers by JSON-RPC.
    const injected: OwnerWallet = { ...eoa.wallet, account: { address, type: 'json-rpc' } }
    await expect(
      createSession(config, {
        wallet: injected,
        owner: { type: '7702', address },
        request: request(),
        chainId,
      }),
    ).rejects.toMatchObject({ name: 'DelegationUnavailableError', field: 'owner' })
    expect(prompts).toEqual([])
    expect(await config.storage.listSessions()).toEqual([])
    // The alternative: the EOA's own smart account.
    const session = await createSession(config, { wallet: eoa.wallet, request: request() })
    expect(session.account).toBe(getAccountAddress({ owner: { type: 'eoa', address } }))
  })

  test('error: an EOA that delegates to something else', async () => {
    const { config, client } = createWorld()
    const signer = privateKeyToAccount(generatePrivateKey())
    const code: Hex = `0xef0100${'11'.repeat(20)}`
    await client.request<{ Method: 'anvil_setCode'; Parameters: [string, Hex]; ReturnType: null }>({
      method: 'anvil_setCode',
      params: [signer.address, code],
    })
    await expect(
      prepareSession(config, {
        owner: { type: '7702', address: signer.address },
        request: request(),
        chainId,
      }),
    ).rejects.toMatchObject({ name: 'AccountMismatchError' })
  })
})
