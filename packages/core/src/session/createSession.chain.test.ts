import { getAddress, keccak256, type Address, type Hash } from 'viem'
import { foundry, mainnet } from 'viem/chains'
import { describe, expect, test } from 'vitest'
import { accountFactoryAddress } from '../account/addresses.js'
import { getAccountAddress } from '../account/getAccountAddress.js'
import { knownCode } from '../account/knownCode.js'
import { BaseError } from '../errors/BaseError.js'
import { GrantUnsavedError } from '../errors/GrantUnsavedError.js'
import { allowlistModuleAddress } from '../modules/allowlist/address.js'
import { usageLimitModuleAddress } from '../modules/usageLimit/address.js'
import { inHours } from '../permissions/inHours.js'
import { contractCalls } from '../permissions/kinds/contractCalls.js'
import { gas } from '../permissions/kinds/gas.js'
import { usageLimit, usageLimitKind } from '../permissions/kinds/usageLimit.js'
import { memoryStorage } from '../storage/memoryStorage.js'
import type { Session } from '../storage/Session.js'
import { createSession } from './createSession.js'
import { getSession } from './getSession.js'
import { prepareSession } from './prepareSession.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import {
  arenaAddress,
  chainId,
  createOwner,
  createWorld,
  move,
  request,
} from './session.test.shared.js'

describe('createSession', () => {
  test('default', async () => {
    const { config, owner } = createWorld()
    const session = await createSession(config, { wallet: owner.wallet, request: request() })
    expect(owner.prompts).toEqual(['signTypedData'])
    expect(session).toMatchObject({
      id: `${chainId}:${session.account}:${session.entityId}`,
      owner: { type: 'eoa', address: owner.address },
      key: { type: 'p256' },
      app: { name: 'Arena' },
      grant: { ownerEntityId: 0 },
    })
    expect(session.landed).toBeUndefined()
    expect(await getSession(config, { id: session.id })).toEqual(session)
    expect(await config.storage.getKey(session.id)).toMatchObject({
      handle: { privateKey: { extractable: false } },
    })
  })

  test('parameters: key', async () => {
    const { config, owner } = createWorld()
    const { address } = createOwner()
    const session = await createSession(config, {
      wallet: owner.wallet,
      request: request(),
      key: { type: 'secp256k1', address },
    })
    expect(session.key).toEqual({ type: 'secp256k1', address })
    expect(await config.storage.getKey(session.id)).toBeUndefined()
  })

  test('behavior: nothing is asked of the network between Allow and the prompt', async () => {
    const { config, owner, wire } = createWorld()
    const prepared = await prepareSession(config, {
      request: request(),
      owner: owner.address,
      chainId,
    })
    expect(wire.asked.length).toBeGreaterThan(0)
    wire.asked.length = 0
    await createSession(config, { wallet: owner.wallet, prepared })
    expect(owner.prompts).toEqual(['signTypedData'])
    expect(wire.asked).toEqual([])
  })

  test('behavior: nothing is asked at all once the chain and the account are known', async () => {
    const { config, owner, wire } = createWorld()
    await prepareSession(config, { request: request(), owner: owner.address, chainId })
    wire.asked.length = 0
    await createSession(config, { wallet: owner.wallet, request: request(1n) })
    expect(wire.asked).toEqual([])
  })

  test('error: the owner says no, and nothing is lost', async () => {
    const { config, owner } = createWorld()
    const prepared = await prepareSession(config, {
      request: request(),
      owner: owner.address,
      chainId,
    })
    owner.rejects = true
    await expect(createSession(config, { wallet: owner.wallet, prepared })).rejects.toMatchObject({
      name: 'WalletRejectedError',
    })
    expect(await config.storage.listSessions()).toEqual([])
    expect(await config.storage.getKey(prepared.id)).toBeUndefined()

    owner.rejects = false
    const session = await createSession(config, { wallet: owner.wallet, prepared })
    expect(session.id).toBe(prepared.id)
    expect(owner.prompts).toHaveLength(2)
  })

  test('error: the bytes say something else, and nobody is prompted', async () => {
    const { config, owner } = createWorld()
    const asked = { owner: owner.address, chainId }
    const prepared = await prepareSession(config, { ...asked, request: request(25n) })
    const other = await prepareSession(config, { ...asked, request: request(26n) })
    await expect(
      createSession(config, {
        wallet: owner.wallet,
        prepared: { ...prepared, typedData: other.typedData },
      }),
    ).rejects.toMatchObject({
      name: 'ConsentMismatchError',
      differences: expect.arrayContaining([
        expect.objectContaining({ field: 'permissions' }),
        expect.objectContaining({ field: 'entityId' }),
        expect.objectContaining({ field: 'key' }),
      ]),
    })
    expect(owner.prompts).toEqual([])
    await createSession(config, { wallet: owner.wallet, prepared })
    expect(owner.prompts).toHaveLength(1)
  })

  test('error: the wallet is not the owner', async () => {
    const { config, owner } = createWorld()
    const stranger = createOwner()
    await expect(
      createSession(config, {
        wallet: stranger.wallet,
        owner: owner.address,
        chainId,
        request: request(),
      }),
    ).rejects.toMatchObject({ name: 'OwnerWalletMismatchError' })
    expect(stranger.prompts).toEqual([])
  })

  test('error: the wallet signs with another account than it says', async () => {
    const { config, owner } = createWorld()
    const stranger = createOwner()
    const impostor = Object.assign({}, owner.wallet, {
      account: { ...stranger.wallet.account, address: owner.address },
    })
    await expect(
      createSession(config, { wallet: impostor, request: request() }),
    ).rejects.toMatchObject({ name: 'OwnerSignatureInvalidError' })
    expect(await config.storage.listSessions()).toEqual([])
  })

  test('error: the contracts of a public chain are not the known ones', async () => {
    const { config, owner, client } = createWorld()
    const asked = { request: request(), owner: owner.address, chainId: mainnet.id }
    const elsewhere = {
      ...config,
      getClient: () => ({ ...client, chain: { ...foundry, id: mainnet.id } }),
    }
    await expect(prepareSession(elsewhere, asked)).rejects.toMatchObject({
      name: 'UnknownCodeError',
    })
    await prepareSession(config, { ...asked, chainId })
  })

  test('error: a hook module is not the one that its kind names', async () => {
    const { config, owner, client } = createWorld()
    const request = {
      validUntil: inHours(1),
      permissions: [
        contractCalls({ address: arenaAddress, functions: 'all' }),
        usageLimit({ operations: 1 }),
        gas({ limit: 0n }),
      ],
    }
    const prepare = (chain: number, changed: { [address: Address]: Hash }) => {
      const known = [...knownCode, ...usageLimitKind.modules].map(
        ({ address, codeHash }) => [getAddress(address), changed[address] ?? codeHash] as const,
      )
      const page = {
        ...config,
        kinds: [usageLimitKind],
        getClient: () => ({ ...client, chain: { ...foundry, id: chain } }),
        // As the chain has answered.
        _internal: { ...config._internal, codeHashes: new Map([[chain, new Map(known)]]) },
      }
      return prepareSession(page, { request, owner: owner.address, chainId: chain })
    }
    const other = keccak256('0x00')
    await expect(prepare(mainnet.id, { [usageLimitModuleAddress]: other })).rejects.toMatchObject({
      name: 'UnknownCodeError',
      codeHash: other,
    })
    // AllowlistModule v2.0.0 is refused by its code, on development chains too.
    const bypassable = '0xaaae91afb75923f1a78282e910a01f170ce5daf5d18694dcc9093e050726da9e'
    for (const chain of [mainnet.id, chainId]) {
      await expect(prepare(chain, { [allowlistModuleAddress]: bypassable })).rejects.toMatchObject({
        name: 'UnknownCodeError',
        codeHash: bypassable,
      })
    }
    // The control: where every contract is the one that was measured, it is prepared.
    await prepare(mainnet.id, {})
  })

  test('error: an account that is not the owner’s, or nobody’s yet', async () => {
    const { config, owner } = createWorld()
    const asked = { request: request(), owner: owner.address, chainId }
    const derived = getAccountAddress({ owner: { type: 'eoa', address: owner.address }, salt: 1n })
    for (const account of [createOwner().address, accountFactoryAddress, derived]) {
      await expect(prepareSession(config, { ...asked, account })).rejects.toMatchObject({
        name: 'AccountMismatchError',
        value: account,
      })
    }
    await expect(
      prepareSession(config, {
        ...asked,
        owner: { type: '7702', address: owner.address },
        account: createOwner().address,
      }),
    ).rejects.toMatchObject({ name: 'OwnerMismatchError' })
    // The control: with its salt it is the owner's, and stays so when it is looked at again.
    await prepareSession(config, { ...asked, account: derived, salt: 1n })
    await expect(prepareSession(config, { ...asked, account: derived })).rejects.toMatchObject({
      name: 'AccountMismatchError',
    })
  })

  test('error: a signature that waits for too long, or for no time at all', async () => {
    const { config, owner } = createWorld()
    const asked = { request: request(), owner: owner.address, chainId }
    const longest = 30 * 24 * 60 * 60
    for (const expiresIn of [0, -1, 1.5, Number.NaN, longest + 1, Number.POSITIVE_INFINITY]) {
      await expect(prepareSession(config, { ...asked, expiresIn })).rejects.toMatchObject({
        name: 'InvalidTimeRangeError',
        field: 'expiresIn',
      })
    }
    const { deadline } = await prepareSession(config, { ...asked, expiresIn: longest })
    expect(deadline).toBeGreaterThan(Date.now() / 1000 + longest - 60)
  })

  test('error: storage fails after the signature, and the grant is handed over', async () => {
    const storage = memoryStorage()
    const { config, owner, client } = createWorld({
      storage: {
        ...storage,
        async putSession() {
          throw new Error('The disk is full.')
        },
      },
    })
    const error = await createSession(config, {
      wallet: owner.wallet,
      request: request(),
    }).catch((thrown: unknown) => thrown)
    if (!(error instanceof GrantUnsavedError)) throw error
    const session = error.session as Session
    await storage.putSession(session)
    await sendSessionCalls({ ...config, storage }, { session, calls: [move(0)] })
    expect(await client.getCode({ address: session.account })).toBeDefined()
  })

  test('error: the request has expired by the clock of the chain', async () => {
    const { config, owner } = createWorld()
    const late = { ...request(), validUntil: Math.floor(Date.now() / 1000) - 1 }
    const error = await prepareSession(config, {
      request: late,
      owner: owner.address,
      chainId,
    }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(BaseError)
    expect(error).toMatchObject({ name: 'InvalidTimeRangeError', field: 'validUntil' })
  })
})
