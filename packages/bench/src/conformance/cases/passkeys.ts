import assert from 'node:assert/strict'
import { concat, encodeFunctionData, hashTypedData, parseEther, type Hex } from 'viem'
import { on, type Case } from '../case.js'
import { landed, refused, succeeded } from '../expect.js'
import { challengeOf, createPasskey, type Envelope, type Passkey } from '../passkey.js'
import { ping, pings } from '../target.js'
import {
  addresses,
  deferredBit,
  deferredPrefix,
  factoryAbi,
  globalBit,
  nonceKey,
  publicKeyData,
  signerData,
} from '../wire.js'
import {
  act,
  asOwner,
  buildOperation,
  deferredAction,
  deferredTypedData,
  encodeInstallation,
  fundedKey,
  handle,
  newAccount,
  operationHash,
  replaySafe,
  send,
  session,
  type Account,
  type Act,
  type Session,
  type World,
} from '../world.js'

const installOf = (key: Passkey): Hex =>
  encodeInstallation({
    module: addresses.webAuthn,
    entityId: 7,
    installData: publicKeyData(7, key.x, key.y),
  })

async function passkeySession(world: World): Promise<{ subject: Session; key: Passkey }> {
  const account = await newAccount(world)
  const key = await createPasskey()
  succeeded(await asOwner(world, account, installOf(key)))
  return { subject: session({ account, entityId: 7, key: account.owner, hooks: [] }), key }
}

/** Builds the operation, then signs it with the passkey instead. */
async function sign(
  world: World,
  subject: Session,
  key: Passkey,
  what: Act,
  envelope?: Envelope | undefined,
) {
  const op = await buildOperation(world, subject, what)
  const signature = await key.sign(challengeOf(await operationHash(world, op)), envelope)
  return { ...op, signature: concat([what.prefix ?? '0x', '0xff', signature]) }
}

const accepted = (rule: Case['rule'], name: string, envelope?: Envelope) =>
  on(rule, name, async (world) => {
    const { subject, key } = await passkeySession(world)
    const op = await sign(world, subject, key, { calls: [ping(world)] }, envelope)
    landed(await handle(world, op))
    assert.equal(await pings(world, subject.account), 1)
  })

const unacceptable = (rule: Case['rule'], name: string, envelope: Envelope) =>
  on(rule, name, async (world) => {
    const { subject, key } = await passkeySession(world)
    const what = { calls: [ping(world)] }
    refused(await handle(world, await sign(world, subject, key, what, envelope)), 'AA24')
    landed(await handle(world, await sign(world, subject, key, what)))
  })

export const passkeys: readonly Case[] = [
  accepted('8/valid', 'a plain envelope'),
  accepted('8/flags-uv', 'present, not verified', { flags: 1 }),
  accepted('8/flags-uv', 'present and verified', { flags: 5 }),
  accepted('8/origin', 'another origin', { origin: 'https://evil.example' }),
  accepted('8/origin', 'another rpId', { rpId: 'evil.example' }),
  unacceptable('8/high-s', 'the other s', { highS: true }),
  unacceptable('8/flags-up', 'nobody present', { flags: 0 }),
  unacceptable('8/flags-up', 'verified but not present', { flags: 4 }),
  unacceptable('8/type', 'webauthn.create', { type: 'webauthn.create' }),
  unacceptable('8/type-index', 'one off', { typeIndex: 2n }),
  unacceptable('8/challenge-index', 'one off', { challengeIndex: 22n }),
  unacceptable('8/challenge', 'of another operation', { challenge: `0x${'11'.repeat(32)}` }),
  on('8/deferred', 'deploy, install, act', async (world) => {
    const account = await newAccount(world, { deployed: false })
    const key = await createPasskey()
    const { prefix } = await deferredAction(world, { account, entityId: 7, call: installOf(key) })
    const subject = session({ account, entityId: 7, key: account.owner, hooks: [] })
    const op = await sign(world, subject, key, {
      calls: [ping(world)],
      prefix,
      initCode: account.initCode,
    })
    landed(await handle(world, op))
    assert.equal(await pings(world, account), 1)
  }),
  ...(['prague', 'osaka'] as const).map((hardfork) =>
    on(
      '8/fallback',
      `on ${hardfork}`,
      async (world) => {
        const precompile = await world.client.call({
          to: `0x${'00'.repeat(18)}0100`,
          data: p256Vector,
        })
        assert.equal(precompile.data !== undefined, hardfork === 'osaka')
        const { subject, key } = await passkeySession(world)
        landed(await handle(world, await sign(world, subject, key, { calls: [ping(world)] })))
        const other = await createPasskey()
        refused(
          await handle(world, await sign(world, subject, other, { calls: [ping(world)] })),
          'AA24',
        )
      },
      hardfork,
    ),
  ),
  on('5.7/ma-passkey', 'a passkey owner grants', async (world) => {
    const owner = await createPasskey()
    const args = [owner.x, owner.y, 0n, 0] as const
    const address = await world.client.readContract({
      address: addresses.webAuthnFactory,
      abi: factoryAbi,
      functionName: 'getAddressWebAuthn',
      args,
    })
    const data = encodeFunctionData({
      abi: factoryAbi,
      functionName: 'createWebAuthnAccount',
      args,
    })
    succeeded(await send(world, world.bundler, { to: addresses.webAuthnFactory, data }))
    await world.client.setBalance({ address, value: parseEther('1') })
    const key = await fundedKey(world.client)
    const account: Account = { address, owner: key, initCode: '0x' }
    const call = encodeInstallation({ entityId: 7, installData: signerData(7, key.address) })
    const nonce = nonceKey(7, deferredBit) << 64n
    const hash = hashTypedData(deferredTypedData(address, nonce, 0, call))
    const wrapped = hashTypedData(replaySafe(hash, addresses.webAuthn, address))
    const subject = session({ account, entityId: 7, key, hooks: [] })
    const attempt = async (challenge: Hex) =>
      act(world, subject, {
        calls: [ping(world)],
        prefix: deferredPrefix({
          ownerEntityId: 0,
          ownerOptions: globalBit,
          deadline: 0,
          call,
          ownerSignature: await owner.sign(challenge),
        }),
      })
    refused(await attempt(hash), 'AA23', 'DeferredActionSignatureInvalid')
    landed(await attempt(wrapped))
  }),
]

/** A valid P-256 signature in the layout of the precompile: hash, r, s, x, y (RFC 6979, A.2.5, "sample"). */
const p256Vector: Hex = concat([
  '0xaf2bdbe1aa9b6ec1e2ade1d694f41fc71a831d0268e9891562113d8a62add1bf',
  '0xefd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716',
  '0xf7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
  '0x60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6',
  '0x7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299',
])
