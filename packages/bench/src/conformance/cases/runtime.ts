import assert from 'node:assert/strict'
import { concat, encodeFunctionData, parseEther, slice, toHex, type Address, type Hex } from 'viem'
import type { PrivateKeyAccount } from 'viem/accounts'
import { on, type Case } from '../case.js'
import { failed, succeeded } from '../expect.js'
import { mint, ping, pings, transfer } from '../target.js'
import {
  accountAbi,
  addresses,
  allowlistData,
  encodeExecute,
  encodeExecuteBatch,
  hook,
  hookFlags,
  limitData,
  moduleAbi,
  paymasterData,
  publicKeyData,
  signerData,
  timeData,
  type Call,
} from '../wire.js'
import {
  asOwner,
  encodeInstallation,
  encodeUninstallation,
  executeBatchSelector,
  fundedKey,
  newAccount,
  newSession,
  now,
  send,
  type Session,
  type World,
} from '../world.js'

/** Section 5.9: options, entity id, no segments. */
const authorization = (entityId: number, options = 0): Hex =>
  concat([toHex(options, { size: 1 }), toHex(entityId, { size: 4 }), '0xff'])

const runtime = (
  world: World,
  from: PrivateKeyAccount,
  account: Address,
  call: Call,
  authorizationData: Hex,
) =>
  send(world, from, {
    to: account,
    data: encodeFunctionData({
      abi: accountAbi,
      functionName: 'executeWithRuntimeValidation',
      args: [encodeExecute(call), authorizationData],
    }),
  })

const asSession = (world: World, { account, key, entityId }: Session, call: Call) =>
  runtime(world, key, account.address, call, authorization(entityId))

const v = hookFlags.validation

export const runtimeUse: readonly Case[] = [
  on('5.9/session', 'a call without a bundler', async (world) => {
    const session = await newSession(world)
    succeeded(await asSession(world, session, ping(world)))
    assert.equal(await pings(world, session.account), 1)
  }),
  on('5.9/allowlist', 'another target', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(addresses.allowlist, 1, v, allowlistData(1, [{ target: world.target }]))],
    })
    failed(
      await asSession(world, session, { to: world.token }),
      'PreRuntimeValidationHookReverted',
      'AddressNotAllowed',
    )
    succeeded(await asSession(world, session, ping(world)))
  }),
  on('5.9/time', 'early, in time and late', async (world) => {
    const start = (await now(world)) + 1000
    const end = start + 1000
    const session = await newSession(world, {
      hooks: [hook(addresses.timeRange, 1, v, timeData(1, end, start))],
    })
    for (const [at, passes] of [
      [start - 1, false],
      [start, true],
      [end, true],
      [end + 1, false],
    ] as const) {
      await world.client.setNextBlockTimestamp({ timestamp: BigInt(at) })
      const result = await asSession(world, session, ping(world))
      if (passes) succeeded(result)
      else failed(result, 'PreRuntimeValidationHookReverted', 'TimeRangeNotValid')
    }
  }),
  on('5.9/native', 'more than the native limit', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(addresses.nativeTokenLimit, 1, hookFlags.pre, limitData(1, 5n))],
    })
    failed(
      await asSession(world, session, ping(world, 6n)),
      'PreExecHookReverted',
      'ExceededNativeTokenLimit',
    )
    succeeded(await asSession(world, session, ping(world, 5n)))
  }),
  on('5.9/erc20', 'more than the token limit', async (world) => {
    const data = allowlistData(1, [{ target: world.token, limit: 100n }])
    const session = await newSession(world, {
      hooks: [hook(addresses.allowlist, 1, v, data), hook(addresses.allowlist, 1, hookFlags.pre)],
    })
    await mint(world, session.account.address, 1000n)
    failed(
      await asSession(world, session, transfer(world, world.target, 101n)),
      'PreExecHookReverted',
      'ExceededTokenLimit',
    )
    succeeded(await asSession(world, session, transfer(world, world.target, 100n)))
  }),
  on('5.9/gas', 'a gas budget of one wei', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(addresses.nativeTokenLimit, 1, v, limitData(1, 1n))],
    })
    succeeded(await asSession(world, session, ping(world)))
    const left = await world.client.readContract({
      address: addresses.nativeTokenLimit,
      abi: moduleAbi,
      functionName: 'limits',
      args: [1n, session.account.address],
    })
    assert.equal(left, 1n)
  }),
  on('5.9/paymaster-guard', 'no paymaster', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(addresses.paymasterGuard, 1, v, paymasterData(1, world.target))],
    })
    succeeded(await asSession(world, session, ping(world)))
  }),
  on('5.9/wrong-caller', 'another caller', async (world) => {
    const session = await newSession(world)
    const stranger = await fundedKey(world.client)
    failed(
      await asSession(world, { ...session, key: stranger }, ping(world)),
      'RuntimeValidationFunctionReverted',
      'NotAuthorized',
    )
    succeeded(await asSession(world, session, ping(world)))
  }),
  on('5.9/webauthn', 'a WebAuthn session', async (world) => {
    const account = await newAccount(world)
    const key = await fundedKey(world.client)
    succeeded(
      await asOwner(
        world,
        account,
        encodeInstallation({
          module: addresses.webAuthn,
          entityId: 7,
          installData: publicKeyData(7, 1n, 2n),
        }),
      ),
    )
    failed(
      await runtime(world, key, account.address, ping(world), authorization(7)),
      'RuntimeValidationFunctionReverted',
      'NotAuthorized',
    )
  }),
  on('5.9/owner-direct', 'execute by the owner', async (world) => {
    const account = await newAccount(world)
    succeeded(await asOwner(world, account, encodeExecute(ping(world))))
    assert.equal(await pings(world, account), 1)
  }),
  on('5.9/owner-authorised', 'executeWithRuntimeValidation by the owner', async (world) => {
    const account = await newAccount(world)
    const { owner, address } = account
    succeeded(await runtime(world, owner, address, ping(world), authorization(0, 1)))
    failed(
      await runtime(world, owner, address, ping(world), authorization(0, 0)),
      'ValidationFunctionMissing',
    )
  }),
  on('5.9/direct-refused', 'execute by a session key', async (world) => {
    const { account, key } = await newSession(world)
    failed(
      await send(world, key, { to: account.address, data: encodeExecute(ping(world)) }),
      'ValidationFunctionMissing',
    )
    assert.equal(await pings(world, account), 0)
  }),
  on('5.1/session-global-bit', 'at run time', async (world) => {
    const session = await newSession(world)
    const { key, account } = session
    failed(
      await runtime(world, key, account.address, ping(world), authorization(7, 1)),
      'ValidationFunctionMissing',
    )
    succeeded(await asSession(world, session, ping(world)))
  }),
  ...(['authorised', 'direct'] as const).map((way) =>
    on('5.6/self-batch-selector', `at run time, ${way}`, async (world) => {
      const account = await newAccount(world)
      const key = await fundedKey(world.client)
      const isDirect = way === 'direct'
      const module = isDirect ? key.address : addresses.singleSigner
      const entityId = isDirect ? 0xffffffff : 7
      const install = (selectors: readonly Hex[], installData: Hex) =>
        asOwner(
          world,
          account,
          encodeInstallation({ module, entityId, flags: 0, selectors, installData }),
        )
      succeeded(await install([executeBatchSelector], isDirect ? '0x' : signerData(7, key.address)))
      const inner = encodeUninstallation({ entityId: 99 })
      const batch = encodeExecuteBatch([{ to: account.address, data: inner }])
      const data = isDirect
        ? batch
        : encodeFunctionData({
            abi: accountAbi,
            functionName: 'executeWithRuntimeValidation',
            args: [batch, authorization(7)],
          })
      const attempt = () => send(world, key, { to: account.address, data })
      failed(await attempt(), 'ValidationFunctionMissing')
      succeeded(await install([slice(inner, 0, 4)], '0x'))
      succeeded(await attempt())
    }),
  ),
  on('5.9/direct-installed', 'direct-call validation with a hook', async (world) => {
    const account = await newAccount(world)
    const key = await fundedKey(world.client)
    await world.client.setBalance({ address: account.address, value: parseEther('1') })
    succeeded(
      await asOwner(
        world,
        account,
        encodeInstallation({
          module: key.address,
          entityId: 0xffffffff,
          flags: 0,
          hooks: [hook(addresses.nativeTokenLimit, 1, hookFlags.pre, limitData(1, 5n))],
        }),
      ),
    )
    const direct = (value: bigint) =>
      send(world, key, { to: account.address, data: encodeExecute(ping(world, value)) })
    failed(await direct(6n), 'PreExecHookReverted', 'ExceededNativeTokenLimit')
    succeeded(await direct(5n))
    assert.equal(await pings(world, account), 1)
  }),
]
