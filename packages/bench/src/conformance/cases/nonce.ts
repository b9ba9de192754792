import assert from 'node:assert/strict'
import { encodeFunctionData } from 'viem'
import { on, type Case } from '../case.js'
import { landed, refused } from '../expect.js'
import {
  act,
  asOwner,
  encodeInstallation,
  deferredAction,
  encodeUninstallation,
  fundedKey,
  newAccount,
  newSession,
  ownerOf,
  session,
} from '../world.js'
import { ping, pings } from '../target.js'
import {
  directCallBit,
  entityData,
  entryPoint,
  entryPointAbi,
  globalBit,
  signerData,
} from '../wire.js'

export const nonce: readonly Case[] = [
  on('5.1/owner-global', 'the owner acts', async (world) => {
    const account = await newAccount(world)
    landed(await act(world, ownerOf(account), { calls: [ping(world)] }))
    assert.equal(await pings(world, account), 1)
  }),
  on('5.1/owner-not-global', 'the owner without the global bit', async (world) => {
    const account = await newAccount(world)
    const outcome = await act(world, ownerOf(account), { calls: [ping(world)], options: 0 })
    refused(outcome, 'AA23', 'ValidationFunctionMissing')
    assert.equal(await pings(world, account), 0)
    landed(await act(world, ownerOf(account), { calls: [ping(world)], options: globalBit }))
  }),
  on('5.1/session-plain', 'a session acts', async (world) => {
    const session = await newSession(world)
    landed(await act(world, session, { calls: [ping(world)] }))
    assert.equal(await pings(world, session.account), 1)
  }),
  on('5.1/session-global-bit', 'the global bit on a session', async (world) => {
    const session = await newSession(world)
    const outcome = await act(world, session, { calls: [ping(world)], options: globalBit })
    refused(outcome, 'AA23', 'ValidationFunctionMissing')
    landed(await act(world, session, { calls: [ping(world)], options: 0 }))
  }),
  on('5.1/session-global-bit', 'the global bit on a global session', async (world) => {
    const session = await newSession(world, { flags: 1 | 4, selectors: [] })
    landed(await act(world, session, { calls: [ping(world)], options: globalBit }))
  }),
  on('5.1/direct-call-bit', 'a direct-call locator in the nonce', async (world) => {
    const account = await newAccount(world)
    const session = await newSession(world, { account })
    const key = (BigInt(session.key.address) << 8n) | BigInt(directCallBit)
    const outcome = await act(world, session, { calls: [ping(world)], nonce: key << 64n })
    assert.equal(outcome.phase, 'validation')
    assert.equal(await pings(world, account), 0)
    landed(await act(world, session, { calls: [ping(world)] }))
  }),
  on('5.1/sequence-per-key', 'options and entity ids count apart', async (world) => {
    const account = await newAccount(world)
    const first = await newSession(world, { account, entityId: 7 })
    const second = await newSession(world, { account, entityId: 8 })
    landed(await act(world, first, { calls: [ping(world)], nonce: (7n << 8n) << 64n }))
    landed(await act(world, second, { calls: [ping(world)], nonce: (8n << 8n) << 64n }))
    landed(await act(world, first, { calls: [ping(world)], nonce: ((7n << 8n) << 64n) | 1n }))
    refused(
      await act(world, first, { calls: [ping(world)], nonce: ((7n << 8n) << 64n) | 1n }),
      'AA25',
    )
  }),
  on(
    '5.1/sequence-per-key',
    'a deferred action does not count for plain operations',
    async (world) => {
      const account = await newAccount(world)
      const key = await fundedKey(world.client)
      const call = encodeInstallation({ entityId: 1, installData: signerData(1, key.address) })
      const { prefix, nonce } = await deferredAction(world, { account, entityId: 1, call })
      assert.equal(nonce, 0x0102_0000000000000000n)
      const subject = session({ account, entityId: 1, key, hooks: [] })
      landed(await act(world, subject, { calls: [ping(world)], prefix, nonce }))
      landed(await act(world, subject, { calls: [ping(world)], nonce: 0x0100_0000000000000000n }))
    },
  ),
  on('5.1/sequence-survives', 'uninstall and install again', async (world) => {
    const session = await newSession(world)
    landed(await act(world, session, { calls: [ping(world)] }))
    const { account, entityId, key } = session
    await asOwner(
      world,
      account,
      encodeUninstallation({ entityId, uninstallData: entityData(entityId) }),
    )
    await asOwner(
      world,
      account,
      encodeInstallation({ entityId, installData: signerData(entityId, key.address) }),
    )
    refused(await act(world, session, { calls: [ping(world)], nonce: (7n << 8n) << 64n }), 'AA25')
    landed(await act(world, session, { calls: [ping(world)], nonce: ((7n << 8n) << 64n) | 1n }))
  }),
  on('5.1/lanes', 'lanes in any order', async (world) => {
    const session = await newSession(world)
    for (const lane of [5n, 0n, (1n << 152n) - 1n]) {
      landed(await act(world, session, { calls: [ping(world)], lane }))
    }
    assert.equal(await pings(world, session.account), 3)
  }),
  on('5.1/lanes', 'a sequence that is not the next', async (world) => {
    const session = await newSession(world)
    const skipped = ((7n << 8n) << 64n) | 1n
    refused(await act(world, session, { calls: [ping(world)], nonce: skipped }), 'AA25')
  }),
  on('5.1/lanes', 'a lane that its account has counted on', async (world) => {
    const session = await newSession(world)
    const key = (3n << 40n) | (7n << 8n)
    const data = encodeFunctionData({
      abi: entryPointAbi,
      functionName: 'incrementNonce',
      args: [key],
    })
    landed(await act(world, ownerOf(session.account), { calls: [{ to: entryPoint, data }] }))
    refused(await act(world, session, { calls: [ping(world)], nonce: key << 64n }), 'AA25')
    landed(await act(world, session, { calls: [ping(world)], lane: 3n }))
  }),
  on('5.1/not-installed', 'an entity id nobody installed', async (world) => {
    const session = await newSession(world)
    const outcome = await act(world, { ...session, entityId: 9 }, { calls: [ping(world)] })
    refused(outcome, 'AA23', 'ValidationFunctionMissing')
  }),
]
