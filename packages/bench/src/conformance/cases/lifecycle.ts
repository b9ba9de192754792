import assert from 'node:assert/strict'
import {
  encodeFunctionData,
  getAddress,
  keccak256,
  pad,
  parseEventLogs,
  toHex,
  zeroAddress,
  type Address,
  type Hex,
} from 'viem'
import { on, type Case } from '../case.js'
import { failed, landed, refused, reverted, succeeded } from '../expect.js'
import { mint, ping, transfer, transferSelector } from '../target.js'
import {
  accountAbi,
  addresses,
  allowlistData,
  allowlistInput,
  encodeExecute,
  encodeExecuteBatch,
  entityData,
  hook,
  hookFlags,
  limitData,
  moduleAbi,
  moduleEntity,
  paymasterData,
  publicKeyData,
  singleSignerAbi,
  timeData,
  webAuthnAbi,
} from '../wire.js'
import {
  act,
  asOwner,
  encodeInstallation,
  encodeUninstallation,
  fundedKey,
  newAccount,
  newSession,
  now,
  send,
  type Account,
  type Session,
  type World,
} from '../world.js'

const { validation, pre } = hookFlags

/** A session with all five modules, and what uninstalls it: reverse order within each list. */
async function fullSession(world: World) {
  const until = (await now(world)) + 100_000
  const allow = allowlistData(1, [
    { target: world.token, limit: 100n, selectors: [transferSelector] },
    { target: world.target },
  ])
  const hooks = [
    hook(addresses.timeRange, 1, validation, timeData(1, until, 0)),
    hook(addresses.nativeTokenLimit, 2, validation, limitData(2, 10n ** 18n)),
    hook(addresses.allowlist, 1, validation, allow),
    hook(addresses.nativeTokenLimit, 1, pre, limitData(1, 5n)),
    hook(addresses.allowlist, 1, pre),
  ]
  const installOrder = [entityData(1), entityData(2), allow, entityData(1), '0x'] as const
  const [time, gas, list, native, erc20] = installOrder
  return {
    session: await newSession(world, { hooks }),
    until,
    allow,
    installOrder,
    reverseOrder: [list, gas, time, erc20, native],
  }
}

async function state({ client, token, target }: World, { address }: Account) {
  const read = { abi: moduleAbi } as const
  const [time, gas, native, listed, limit, signer] = await Promise.all([
    client.readContract({
      ...read,
      address: addresses.timeRange,
      functionName: 'timeRanges',
      args: [1, address],
    }),
    client.readContract({
      ...read,
      address: addresses.nativeTokenLimit,
      functionName: 'limits',
      args: [2n, address],
    }),
    client.readContract({
      ...read,
      address: addresses.nativeTokenLimit,
      functionName: 'limits',
      args: [1n, address],
    }),
    client.readContract({
      ...read,
      address: addresses.allowlist,
      functionName: 'addressAllowlist',
      args: [1, target, address],
    }),
    client.readContract({
      ...read,
      address: addresses.allowlist,
      functionName: 'erc20SpendLimits',
      args: [1, token, address],
    }),
    client.readContract({
      abi: singleSignerAbi,
      address: addresses.singleSigner,
      functionName: 'signers',
      args: [7, address],
    }),
  ])
  return { time, gas, native, listed: listed[0], limit, signer }
}

const clean = {
  time: [0, 0],
  gas: 0n,
  native: 0n,
  listed: false,
  limit: 0n,
  signer: zeroAddress,
}

const uninstall = async (
  world: World,
  { account, entityId }: Session,
  hookData: readonly Hex[],
  module: Address = addresses.singleSigner,
) => {
  const uninstallData = entityData(entityId)
  const result = await asOwner(
    world,
    account,
    encodeUninstallation({ module, entityId, uninstallData, hookData }),
  )
  const [event] = parseEventLogs({
    abi: accountAbi,
    eventName: 'ValidationUninstalled',
    logs: result.receipt.logs,
  })
  return { ...result, clean: event?.args.onUninstallSucceeded }
}

/** A call of the account, by its owner. */
const set = (world: World, { account }: Session, to: Address, data: Hex) =>
  asOwner(world, account, encodeExecute({ to, data }))

export const lifecycle: readonly Case[] = [
  on('6.1/getters', 'all six modules', async (world) => {
    const { session, until } = await fullSession(world)
    assert.deepEqual(await state(world, session.account), {
      time: [until, 0],
      gas: 10n ** 18n,
      native: 5n,
      listed: true,
      limit: 100n,
      signer: session.key.address,
    })
    const selector = await world.client.readContract({
      address: addresses.allowlist,
      abi: moduleAbi,
      functionName: 'selectorAllowlist',
      args: [1, transferSelector, world.token, session.account.address],
    })
    assert.equal(selector, true)
    assert.deepEqual(
      await world.client.readContract({
        address: addresses.allowlist,
        abi: moduleAbi,
        functionName: 'addressAllowlist',
        args: [1, world.token, session.account.address],
      }),
      [true, true, true],
    )
    const guarded = await newSession(world, {
      hooks: [hook(addresses.paymasterGuard, 1, validation, paymasterData(1, world.target))],
    })
    const paymaster = await world.client.readContract({
      address: addresses.paymasterGuard,
      abi: moduleAbi,
      functionName: 'paymasters',
      args: [1, guarded.account.address],
    })
    assert.equal(paymaster, getAddress(world.target))
  }),
  on('6.1/remaining', 'after spending', async (world) => {
    const { session } = await fullSession(world)
    await mint(world, session.account.address, 1000n)
    landed(
      await act(world, session, { calls: [transfer(world, world.target, 30n), ping(world, 2n)] }),
    )
    const { limit, native, gas } = await state(world, session.account)
    assert.equal(limit, 70n)
    assert.equal(native, 3n)
    assert.ok(gas < 10n ** 18n)
  }),
  on('6.1/logs', 'installed and uninstalled', async (world) => {
    const { session, reverseOrder } = await fullSession(world)
    await uninstall(world, session, reverseOrder)
    const logs = await world.client.getContractEvents({
      address: session.account.address,
      abi: accountAbi,
      fromBlock: 0n,
    })
    assert.deepEqual(
      logs.map(({ eventName }) => eventName),
      ['ValidationInstalled', 'ValidationUninstalled'],
    )
    assert.deepEqual(
      logs.map(({ topics }) => topics[0]?.slice(0, 10)),
      ['0xc36a2804', '0x43f7309d'],
    )
  }),
  on('6.1/silent', 'native limit and paymaster guard', async (world) => {
    const account = await newAccount(world)
    const before = await world.client.getBlockNumber()
    const session = await newSession(world, {
      account,
      hooks: [hook(addresses.nativeTokenLimit, 1, pre, limitData(1, 5n))],
    })
    const logs = await world.client.getLogs({
      address: [addresses.nativeTokenLimit, addresses.paymasterGuard],
      fromBlock: before + 1n,
    })
    assert.deepEqual(logs, [])
    landed(await act(world, session, { calls: [ping(world, 1n)] }))
    const spent = await world.client.getLogs({
      address: addresses.nativeTokenLimit,
      fromBlock: before,
    })
    assert.deepEqual(spent, [])
  }),
  on('6.1/silent', 'the paymaster guard', async (world) => {
    const account = await newAccount(world)
    const before = await world.client.getBlockNumber()
    await newSession(world, {
      account,
      hooks: [hook(addresses.paymasterGuard, 1, validation, paymasterData(1, world.target))],
    })
    const logs = await world.client.getLogs({
      address: addresses.paymasterGuard,
      fromBlock: before + 1n,
    })
    assert.deepEqual(logs, [])
  }),
  on('6.1/signer-anonymous', 'an installed signer', async (world) => {
    const { account, key } = await newSession(world)
    const [log] = await world.client.getLogs({
      address: addresses.singleSigner,
      fromBlock: 'latest',
    })
    assert.deepEqual(log?.topics, [
      pad(account.address, { size: 32 }).toLowerCase(),
      toHex(7, { size: 32 }),
      pad(key.address, { size: 32 }).toLowerCase(),
    ])
  }),

  on('6.2/setters', 'lists and limits', async (world) => {
    const { session } = await fullSession(world)
    await mint(world, session.account.address, 1000n)
    const encode = {
      native: encodeFunctionData({ abi: moduleAbi, functionName: 'updateLimits', args: [1, 50n] }),
      token: encodeFunctionData({
        abi: moduleAbi,
        functionName: 'updateLimits',
        args: [1, world.token, true, 500n],
      }),
      close: encodeFunctionData({
        abi: moduleAbi,
        functionName: 'setAddressAllowlist',
        args: [1, world.target, false, false, false],
      }),
    }
    reverted(await act(world, session, { calls: [transfer(world, world.target, 200n)] }), [
      'PreExecHookReverted',
      'ExceededTokenLimit',
    ])
    succeeded(await set(world, session, addresses.nativeTokenLimit, encode.native))
    succeeded(await set(world, session, addresses.allowlist, encode.token))
    landed(
      await act(world, session, { calls: [transfer(world, world.target, 200n), ping(world, 40n)] }),
    )
    succeeded(await set(world, session, addresses.allowlist, encode.close))
    refused(
      await act(world, session, { calls: [ping(world)] }),
      'AA23',
      'PreUserOpValidationHookReverted',
      'AddressNotAllowed',
    )
  }),
  on('6.2/setters', 'one selector', async (world) => {
    const session = await newSession(world, {
      hooks: [
        hook(
          addresses.allowlist,
          1,
          validation,
          allowlistData(1, [{ target: world.target, selectors: ['0x12345678'] }]),
        ),
      ],
    })
    const call = { calls: [ping(world)] }
    refused(
      await act(world, session, call),
      'AA23',
      'PreUserOpValidationHookReverted',
      'SelectorNotAllowed',
    )
    const allow = (allowed: boolean) =>
      encodeFunctionData({
        abi: moduleAbi,
        functionName: 'setSelectorAllowlist',
        args: [1, world.target, '0x773acdef', allowed],
      })
    succeeded(await set(world, session, addresses.allowlist, allow(true)))
    landed(await act(world, session, call))
    succeeded(await set(world, session, addresses.allowlist, allow(false)))
    refused(
      await act(world, session, call),
      'AA23',
      'PreUserOpValidationHookReverted',
      'SelectorNotAllowed',
    )
  }),
  on('6.2/setters', 'updateAllowlist', async (world) => {
    const { session } = await fullSession(world)
    const { recorder: target } = world
    const call = { calls: [{ to: target }] }
    refused(
      await act(world, session, call),
      'AA23',
      'PreUserOpValidationHookReverted',
      'AddressNotAllowed',
    )
    const data = encodeFunctionData({
      abi: moduleAbi,
      functionName: 'updateAllowlist',
      args: [1, [allowlistInput({ target })]],
    })
    succeeded(await set(world, session, addresses.allowlist, data))
    landed(await act(world, session, call))
    landed(await act(world, session, { calls: [ping(world)] }))
  }),
  on('6.2/events', 'updateLimits and updateSpecialPaymaster', async (world) => {
    const { session } = await fullSession(world)
    const events = async (data: Hex) => {
      const { receipt } = await set(world, session, addresses.nativeTokenLimit, data)
      return receipt.logs.map(({ topics }) => topics[0])
    }
    const limit = encodeFunctionData({
      abi: moduleAbi,
      functionName: 'updateLimits',
      args: [1, 50n],
    })
    assert.deepEqual(await events(limit), [
      keccak256(toHex('NativeTokenSpendLimitUpdated(uint32,address,uint256)')),
    ])
    const paymaster = encodeFunctionData({
      abi: moduleAbi,
      functionName: 'updateSpecialPaymaster',
      args: [world.target, true],
    })
    assert.deepEqual(await events(paymaster), [
      keccak256(toHex('SpecialPaymasterUpdated(address,address,bool)')),
    ])
  }),
  on('6.2/keyed-by-caller', 'a stranger sets for itself', async (world) => {
    const { session } = await fullSession(world)
    const stranger = await fundedKey(world.client)
    const data = encodeFunctionData({
      abi: moduleAbi,
      functionName: 'updateLimits',
      args: [1, 999n],
    })
    succeeded(await send(world, stranger, { to: addresses.nativeTokenLimit, data }))
    assert.equal((await state(world, session.account)).native, 5n)
    succeeded(await set(world, session, addresses.nativeTokenLimit, data))
    assert.equal((await state(world, session.account)).native, 999n)
  }),
  on('6.2/transfer-signer', 'a new key', async (world) => {
    const session = await newSession(world)
    const key = await fundedKey(world.client)
    const data = encodeFunctionData({
      abi: singleSignerAbi,
      functionName: 'transferSigner',
      args: [7, key.address],
    })
    succeeded(await set(world, session, addresses.singleSigner, data))
    refused(await act(world, session, { calls: [ping(world)] }), 'AA24')
    landed(await act(world, session, { calls: [ping(world)], key }))
  }),
  on('6.2/transfer-webauthn', 'a new public key', async (world) => {
    const account = await newAccount(world)
    const installData = publicKeyData(7, 11n, 12n)
    const module = addresses.webAuthn
    succeeded(
      await asOwner(world, account, encodeInstallation({ module, entityId: 7, installData })),
    )
    const read = () =>
      world.client.readContract({
        address: module,
        abi: webAuthnAbi,
        functionName: 'signers',
        args: [7, account.address],
      })
    assert.deepEqual(await read(), [11n, 12n])
    const data = encodeFunctionData({
      abi: webAuthnAbi,
      functionName: 'transferSigner',
      args: [7, 21n, 22n],
    })
    succeeded(await asOwner(world, account, encodeExecute({ to: module, data })))
    assert.deepEqual(await read(), [21n, 22n])
  }),
  on('6.2/delete-allowlist', 'entries go', async (world) => {
    const { session } = await fullSession(world)
    const data = encodeFunctionData({
      abi: moduleAbi,
      functionName: 'deleteAllowlist',
      args: [1, [allowlistInput({ target: world.target })]],
    })
    succeeded(await set(world, session, addresses.allowlist, data))
    assert.equal((await state(world, session.account)).listed, false)
    refused(
      await act(world, session, { calls: [ping(world)] }),
      'AA23',
      'PreUserOpValidationHookReverted',
      'AddressNotAllowed',
    )
  }),

  on('6.3/clean', 'reverse order', async (world) => {
    const { session, reverseOrder } = await fullSession(world)
    const result = await uninstall(world, session, reverseOrder)
    succeeded(result)
    assert.equal(result.clean, true)
    assert.deepEqual(await state(world, session.account), clean)
    const data = await world.client.readContract({
      address: session.account.address,
      abi: accountAbi,
      functionName: 'getValidationData',
      args: [moduleEntity(addresses.singleSigner, session.entityId)],
    })
    assert.deepEqual(data, { flags: 0, validationHooks: [], executionHooks: [], selectors: [] })
  }),
  on('6.3/clean', 'a paymaster guard and a passkey', async (world) => {
    const account = await newAccount(world)
    const module = addresses.webAuthn
    const hooks = [hook(addresses.paymasterGuard, 1, validation, paymasterData(1, world.target))]
    const installData = publicKeyData(7, 11n, 12n)
    succeeded(
      await asOwner(
        world,
        account,
        encodeInstallation({ module, entityId: 7, installData, hooks }),
      ),
    )
    const left = () =>
      Promise.all([
        world.client.readContract({
          address: addresses.paymasterGuard,
          abi: moduleAbi,
          functionName: 'paymasters',
          args: [1, account.address],
        }),
        world.client.readContract({
          address: module,
          abi: webAuthnAbi,
          functionName: 'signers',
          args: [7, account.address],
        }),
      ])
    assert.deepEqual(await left(), [getAddress(world.target), [11n, 12n]])
    const subject = { account, entityId: 7, key: account.owner, executionHooks: false, options: 0 }
    const result = await uninstall(world, subject, [entityData(1)], module)
    succeeded(result)
    assert.equal(result.clean, true)
    assert.deepEqual(await left(), [zeroAddress, [0n, 0n]])
  }),
  ...([1, 4, 6] as const).map((length) =>
    on('6.3/length', `${length} items for 5 hooks`, async (world) => {
      const { session, reverseOrder } = await fullSession(world)
      const items = Array.from({ length }, (_, i) => reverseOrder[i] ?? '0x')
      failed(await uninstall(world, session, items), 'ArrayLengthMismatch')
      landed(await act(world, session, { calls: [ping(world)] }))
    }),
  ),
  on('6.3/wrong-order', 'install order', async (world) => {
    const { session, installOrder, until } = await fullSession(world)
    const result = await uninstall(world, session, installOrder)
    succeeded(result)
    assert.equal(result.clean, false)
    const left = await state(world, session.account)
    assert.deepEqual(left.time, [until, 0])
    assert.equal(left.listed, true)
    assert.equal(left.signer, session.key.address)
    refused(
      await act(world, session, { calls: [ping(world)] }),
      'AA23',
      'ValidationFunctionMissing',
    )
  }),
  on('6.3/no-data', 'no hook data', async (world) => {
    const { session, until } = await fullSession(world)
    const result = await uninstall(world, session, [])
    succeeded(result)
    assert.equal(result.clean, true)
    const left = await state(world, session.account)
    assert.equal(left.signer, zeroAddress)
    assert.deepEqual(left.time, [until, 0])
    assert.equal(left.listed, true)
    assert.equal(left.limit, 100n)
  }),
  on('6.3/skip', 'one module skipped', async (world) => {
    const { session, reverseOrder, until } = await fullSession(world)
    const result = await uninstall(
      world,
      session,
      reverseOrder.map((data, index) => (index === 2 ? '0x' : data)),
    )
    assert.equal(result.clean, true)
    assert.deepEqual(await state(world, session.account), { ...clean, time: [until, 0] })
  }),
  on('6.3/after', 'a revoked session', async (world) => {
    const { session, reverseOrder } = await fullSession(world)
    landed(await act(world, session, { calls: [ping(world)] }))
    await uninstall(world, session, reverseOrder)
    refused(
      await act(world, session, { calls: [ping(world)] }),
      'AA23',
      'ValidationFunctionMissing',
    )
  }),
  on('6.3/idempotent', 'nothing there', async (world) => {
    const account = await newAccount(world)
    const { success, receipt } = await asOwner(
      world,
      account,
      encodeUninstallation({ entityId: 9, uninstallData: entityData(9) }),
    )
    assert.equal(success, true)
    const events = parseEventLogs({
      abi: accountAbi,
      eventName: 'ValidationUninstalled',
      logs: receipt.logs,
    })
    assert.equal(events.length, 1)
  }),
  on('6.3/module-unchecked', 'the zero module', async (world) => {
    const { session } = await fullSession(world)
    const result = await uninstall(world, session, [], zeroAddress)
    assert.equal(result.success, false)
    assert.deepEqual(result.failure.names, [])
    landed(await act(world, session, { calls: [ping(world)] }))
  }),
  on('6.3/reuse', 'the same entity id', async (world) => {
    const { session, reverseOrder } = await fullSession(world)
    await uninstall(world, session, reverseOrder)
    const next = await newSession(world, { account: session.account })
    landed(await act(world, next, { calls: [ping(world)] }))
    refused(await act(world, session, { calls: [ping(world)] }), 'AA24')
  }),
  ...(
    [
      ['left behind', true],
      ['cleaned', false],
    ] as const
  ).map(([name, stale]) =>
    on('6.3/stale', `an old target, ${name}`, async (world) => {
      const { session, reverseOrder } = await fullSession(world)
      const { account } = session
      await uninstall(world, session, stale ? [] : reverseOrder)
      const next = await newSession(world, {
        account,
        hooks: [
          hook(addresses.allowlist, 1, validation, allowlistData(1, [{ target: world.recorder }])),
        ],
      })
      const outcome = await act(world, next, { calls: [ping(world)] })
      if (stale) landed(outcome)
      else refused(outcome, 'AA23', 'PreUserOpValidationHookReverted', 'AddressNotAllowed')
    }),
  ),
  on('6.3/stop-time', 'a range that has passed', async (world) => {
    const { session } = await fullSession(world)
    landed(await act(world, session, { calls: [ping(world)] }))
    const data = encodeFunctionData({
      abi: moduleAbi,
      functionName: 'setTimeRange',
      args: [1, 1, 0],
    })
    succeeded(await set(world, session, addresses.timeRange, data))
    refused(await act(world, session, { calls: [ping(world)] }), 'AA22')
    failed(
      await send(world, session.key, {
        to: session.account.address,
        data: encodeFunctionData({
          abi: accountAbi,
          functionName: 'executeWithRuntimeValidation',
          args: [encodeExecuteBatch([ping(world)]), '0x0000000007ff'],
        }),
      }),
      'PreRuntimeValidationHookReverted',
      'TimeRangeNotValid',
    )
  }),
  on('6.3/stop-signer', 'no signer', async (world) => {
    const { session } = await fullSession(world)
    const data = encodeFunctionData({
      abi: singleSignerAbi,
      functionName: 'transferSigner',
      args: [7, zeroAddress],
    })
    landed(await act(world, session, { calls: [ping(world)] }))
    succeeded(await set(world, session, addresses.singleSigner, data))
    refused(await act(world, session, { calls: [ping(world)] }), 'AA24')
    const { flags } = await world.client.readContract({
      address: session.account.address,
      abi: accountAbi,
      functionName: 'getValidationData',
      args: [moduleEntity(addresses.singleSigner, 7)],
    })
    assert.equal(flags, 1)
  }),
]
