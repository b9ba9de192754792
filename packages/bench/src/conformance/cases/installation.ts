import assert from 'node:assert/strict'
import { encodeFunctionData, parseEventLogs, type Hex } from 'viem'
import { on, type Case } from '../case.js'
import { failed, landed, refused, reverted, succeeded } from '../expect.js'
import { answer, ping, pings, recorded } from '../target.js'
import {
  accountAbi,
  addresses,
  allowlistData,
  encodeExecute,
  encodeExecuteBatch,
  hook,
  hookFlags,
  moduleAbi,
  moduleEntity,
  signerData,
  timeData,
} from '../wire.js'
import {
  act,
  asOwner,
  encodeInstallation,
  encodeUninstallation,
  executeBatchSelector,
  executeSelector,
  fundedKey,
  newAccount,
  newSession,
  now,
  ownerOf,
  send,
  type Account,
  type World,
} from '../world.js'

const validationData = ({ client }: World, account: Account, validation: Hex) =>
  client.readContract({
    address: account.address,
    abi: accountAbi,
    functionName: 'getValidationData',
    args: [validation],
  })

const install = (
  world: World,
  account: Account,
  entityId: number,
  key: Hex,
  hooks: readonly Hex[],
) =>
  asOwner(
    world,
    account,
    encodeInstallation({ entityId, installData: signerData(entityId, key), hooks }),
  )

export const installation: readonly Case[] = [
  on('5.4/flags', 'flags read back', async (world) => {
    const account = await newAccount(world)
    for (const [entityId, flags] of [
      [11, 1],
      [12, 3],
      [13, 5],
      [14, 0],
    ] as const) {
      await newSession(world, { account, entityId, flags })
      const data = await validationData(
        world,
        account,
        moduleEntity(addresses.singleSigner, entityId),
      )
      assert.equal(data.flags, flags)
    }
  }),
  on('5.4/no-user-op', 'flags 0', async (world) => {
    const account = await newAccount(world)
    const session = await newSession(world, { account, entityId: 11, flags: 0 })
    refused(await act(world, session, { calls: [ping(world)] }), 'AA23', 'UserOpValidationInvalid')
    landed(await act(world, await newSession(world, { account }), { calls: [ping(world)] }))
  }),
  on('5.4/runtime-always', 'flags 0 at run time', async (world) => {
    const session = await newSession(world, { flags: 0 })
    const data = encodeFunctionData({
      abi: accountAbi,
      functionName: 'executeWithRuntimeValidation',
      args: [encodeExecute(ping(world)), '0x0000000007ff'],
    })
    succeeded(await send(world, session.key, { to: session.account.address, data }))
    assert.equal(await pings(world, session.account), 1)
  }),
  on('5.5/hook-flags', 'each kind in its list', async (world) => {
    const account = await newAccount(world)
    const hooks = [
      hook(world.recorder, 1, hookFlags.validation),
      hook(world.recorder, 2, hookFlags.pre),
      hook(world.recorder, 3, hookFlags.post),
    ]
    await newSession(world, { account, hooks })
    const data = await validationData(world, account, moduleEntity(addresses.singleSigner, 7))
    assert.deepEqual(data.validationHooks, [hooks[0]])
    assert.deepEqual(data.executionHooks, hooks.slice(1))
  }),
  on('5.5/flags-05', 'a validation hook twice, as 0x01 and 0x05', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(world.recorder, 1, 0x01), hook(world.recorder, 1, 0x05)],
    })
    const data = await validationData(
      world,
      session.account,
      moduleEntity(addresses.singleSigner, 7),
    )
    assert.equal(data.validationHooks.length, 2)
    const outcome = await act(world, session, { calls: [ping(world)], wrapped: false })
    landed(outcome)
    const { logs } = await world.client.getTransactionReceipt({ hash: outcome.transactionHash })
    assert.equal(recorded(logs).length, 2)
  }),
  on('5.5/hook-entity', 'state lies under the entity id of the hook', async (world) => {
    const until = (await now(world)) + 1000
    const { account } = await newSession(world, {
      hooks: [hook(addresses.timeRange, 99, hookFlags.validation, timeData(99, until, 0))],
    })
    const read = (entityId: number) =>
      world.client.readContract({
        address: addresses.timeRange,
        abi: moduleAbi,
        functionName: 'timeRanges',
        args: [entityId, account.address],
      })
    assert.deepEqual(await read(99), [until, 0])
    assert.deepEqual(await read(7), [0, 0])
  }),
  on('5.5/empty-data', 'onInstall is called with data only', async (world) => {
    const account = await newAccount(world)
    const key = (await fundedKey(world.client)).address
    const { receipt } = await install(world, account, 7, key, [
      hook(world.recorder, 1, hookFlags.validation),
      hook(world.recorder, 2, hookFlags.validation, '0x1234'),
    ])
    const onInstall = recorded(receipt.logs)
    assert.equal(onInstall.length, 1)
    assert.equal(onInstall[0]?.selector, '0x6d61fe70')
  }),
  on('5.5/post-hook', 'a post hook runs and can refuse', async (world) => {
    const session = await newSession(world, { hooks: [hook(world.recorder, 3, hookFlags.post)] })
    landed(await act(world, session, { calls: [ping(world)] }))
    await answer(world, '0x5d413a81', 3, true, '0x')
    reverted(await act(world, session, { calls: [ping(world)] }), ['PostExecHookReverted'])
    assert.equal(await pings(world, session.account), 1)
  }),

  on('5.6/event', 'ValidationInstalled', async (world) => {
    const account = await newAccount(world)
    const key = (await fundedKey(world.client)).address
    const { receipt } = await install(world, account, 7, key, [])
    const [event] = parseEventLogs({
      abi: accountAbi,
      eventName: 'ValidationInstalled',
      logs: receipt.logs,
    })
    assert.equal(event?.address.toLowerCase(), account.address.toLowerCase())
    assert.deepEqual(event?.args, { module: addresses.singleSigner, entityId: 7 })
  }),
  on('5.6/hook-order', 'three of each kind', async (world) => {
    const ids = [3, 1, 2]
    const session = await newSession(world, {
      hooks: [
        ...ids.map((id) => hook(world.recorder, id, hookFlags.validation)),
        ...ids.map((id) => hook(world.recorder, id + 10, hookFlags.pre)),
      ],
    })
    const outcome = await act(world, session, { calls: [ping(world)] })
    landed(outcome)
    const { logs } = await world.client.getTransactionReceipt({ hash: outcome.transactionHash })
    const order = recorded(logs).map(({ data }) => Number(BigInt(data.slice(0, 74)) & 0xffffffffn))
    assert.deepEqual(order, [3, 1, 2, 13, 11, 12])
  }),
  on('5.6/hooks-before-signature', 'a wrong key meets the hook first', async (world) => {
    const session = await newSession(world, {
      hooks: [
        hook(
          addresses.allowlist,
          1,
          hookFlags.validation,
          allowlistData(1, [{ target: world.token }]),
        ),
      ],
    })
    const key = await fundedKey(world.client)
    refused(
      await act(world, session, { calls: [ping(world)], key }),
      'AA23',
      'PreUserOpValidationHookReverted',
      'AddressNotAllowed',
    )
  }),
  on('5.6/entity-unique', 'another module under the same entity id', async (world) => {
    const { account } = await newSession(world)
    const other = { module: world.recorder, installData: '0x' as const }
    failed(
      await asOwner(world, account, encodeInstallation({ ...other, entityId: 7 })),
      'ValidationEntityIdInUse',
    )
    succeeded(await asOwner(world, account, encodeInstallation({ ...other, entityId: 8 })))
  }),
  on('5.6/append', 'a second installation', async (world) => {
    const session = await newSession(world, { selectors: [executeSelector] })
    const { account } = session
    refused(
      await act(world, session, { calls: [ping(world), ping(world)] }),
      'AA23',
      'ValidationFunctionMissing',
    )
    const more = encodeInstallation({
      entityId: 7,
      flags: 3,
      selectors: [executeBatchSelector],
      hooks: [hook(world.recorder, 1, hookFlags.validation)],
    })
    succeeded(await asOwner(world, account, more))
    const data = await validationData(world, account, moduleEntity(addresses.singleSigner, 7))
    assert.deepEqual(data.selectors, [executeSelector, executeBatchSelector])
    assert.equal(data.validationHooks.length, 1)
    assert.equal(data.flags, 3)
    landed(await act(world, session, { calls: [ping(world), ping(world)] }))
  }),
  on('5.6/duplicate-selector', 'one selector twice', async (world) => {
    const { account } = await newSession(world)
    failed(
      await asOwner(
        world,
        account,
        encodeInstallation({ entityId: 7, selectors: [executeSelector] }),
      ),
      'ValidationAlreadySet',
    )
  }),
  on('5.6/duplicate-validation-hook', 'one validation hook twice', async (world) => {
    const hooks = [hook(world.recorder, 1, hookFlags.validation)]
    const { account } = await newSession(world, { hooks })
    const again = encodeInstallation({ entityId: 7, selectors: [], hooks })
    failed(await asOwner(world, account, again), 'PreValidationHookDuplicate')
    const other = [hook(world.recorder, 2, hookFlags.validation)]
    succeeded(
      await asOwner(
        world,
        account,
        encodeInstallation({ entityId: 7, selectors: [], hooks: other }),
      ),
    )
  }),
  on('5.6/duplicate-execution-hook', 'one execution hook twice', async (world) => {
    const hooks = [hook(world.recorder, 1, hookFlags.pre)]
    const { account } = await newSession(world, { hooks })
    const again = encodeInstallation({ entityId: 7, selectors: [], hooks })
    failed(await asOwner(world, account, again), 'ExecutionHookAlreadySet')
  }),
  on('5.6/twenty-hooks', 'twenty time ranges', async (world) => {
    const until = (await now(world)) + 1000
    const session = await newSession(world, {
      hooks: Array.from({ length: 20 }, (_, i) =>
        hook(addresses.timeRange, i + 1, hookFlags.validation, timeData(i + 1, until, 0)),
      ),
    })
    landed(await act(world, session, { calls: [ping(world)] }))
  }),
  on('5.6/entity-zero', 'entity id 0 of an SMA', async (world) => {
    const account = await newAccount(world)
    const key = (await fundedKey(world.client)).address
    failed(await install(world, account, 0, key, []), 'FallbackValidationInstallationNotAllowed')
    succeeded(await install(world, account, 1, key, []))
  }),
  on('5.6/selectors', 'execute only', async (world) => {
    const session = await newSession(world, { selectors: [executeSelector] })
    landed(await act(world, session, { calls: [ping(world)] }))
    refused(
      await act(world, session, { callData: encodeExecuteBatch([ping(world)]) }),
      'AA23',
      'ValidationFunctionMissing',
    )
    refused(
      await act(world, session, { callData: encodeUninstallation({ entityId: 7 }) }),
      'AA23',
      'ValidationFunctionMissing',
    )
  }),
  on('5.6/global', 'no selectors, all native functions', async (world) => {
    const session = await newSession(world, { flags: 5, selectors: [] })
    landed(await act(world, session, { calls: [ping(world)] }))
    landed(
      await act(world, session, {
        callData: encodeInstallation({
          entityId: 8,
          installData: signerData(8, session.key.address),
        }),
      }),
    )
  }),
  on('5.6/interface', 'a validation that is no module', async (world) => {
    const account = await newAccount(world)
    failed(
      await asOwner(
        world,
        account,
        encodeInstallation({ module: world.target, entityId: 7, installData: '0x12' }),
      ),
      'InterfaceNotSupported',
    )
  }),
  on('5.6/callback-failed', 'an onInstall that reverts', async (world) => {
    const account = await newAccount(world)
    const key = (await fundedKey(world.client)).address
    failed(
      await install(world, account, 7, key, [
        hook(addresses.timeRange, 1, hookFlags.validation, timeData(1, 0, 0)),
      ]),
      'ModuleInstallCallbackFailed',
      'TimeRangeNotValid',
    )
    const data = await validationData(world, account, moduleEntity(addresses.singleSigner, 7))
    assert.deepEqual(data.selectors, [])
  }),
  on('5.6/self-execute', 'execute on the account', async (world) => {
    const account = await newAccount(world)
    const data = encodeExecute(ping(world))
    refused(
      await act(world, ownerOf(account), { calls: [{ to: account.address, data }] }),
      'AA23',
      'SelfCallRecursionDepthExceeded',
    )
  }),
  on('5.6/self-batch', 'a batch that calls the account', async (world) => {
    const account = await newAccount(world)
    const data = encodeInstallation({
      entityId: 7,
      installData: signerData(7, account.owner.address),
    })
    landed(
      await act(world, ownerOf(account), {
        callData: encodeExecuteBatch([{ to: account.address, data }, ping(world)]),
      }),
    )
    assert.equal(await pings(world, account), 1)
  }),
  on('5.6/self-batch-selector', 'a session without the inner selector', async (world) => {
    const account = await newAccount(world)
    const data = encodeInstallation({ entityId: 9, installData: signerData(9, account.address) })
    const callData = encodeExecuteBatch([{ to: account.address, data }])
    const plain = await newSession(world, { account, entityId: 7 })
    refused(await act(world, plain, { callData }), 'AA23', 'ValidationFunctionMissing')
    const able = await newSession(world, {
      account,
      entityId: 8,
      selectors: [executeBatchSelector, '0x1bbf564c'],
    })
    landed(await act(world, able, { callData }))
  }),
  on('5.6/self-batch-recursion', 'a batch in a batch', async (world) => {
    const account = await newAccount(world)
    for (const data of [encodeExecute(ping(world)), encodeExecuteBatch([ping(world)])]) {
      refused(
        await act(world, ownerOf(account), {
          callData: encodeExecuteBatch([{ to: account.address, data }]),
        }),
        'AA23',
        'SelfCallRecursionDepthExceeded',
      )
    }
  }),
  on('5.6/batch-installs', 'three sessions at once', async (world) => {
    const account = await newAccount(world)
    const key = await fundedKey(world.client)
    const calls = [7, 8, 9].map((entityId) => ({
      to: account.address,
      data: encodeInstallation({ entityId, installData: signerData(entityId, key.address) }),
    }))
    landed(await act(world, ownerOf(account), { callData: encodeExecuteBatch(calls) }))
    for (const entityId of [7, 8, 9]) {
      landed(
        await act(
          world,
          { account, entityId, key, executionHooks: false, options: 0 },
          { calls: [ping(world)] },
        ),
      )
    }
  }),
  on('5.6/validation-data', 'order, and the module is ignored', async (world) => {
    const hooks = [3, 1, 2].map((id) => hook(world.recorder, id, hookFlags.validation))
    const execution = [6, 4, 5].map((id) => hook(world.recorder, id, hookFlags.pre))
    const { account } = await newSession(world, {
      hooks: [...hooks, ...execution],
      selectors: [executeBatchSelector, executeSelector],
    })
    const zero = '0x0000000000000000000000000000000000000000'
    for (const module of [addresses.singleSigner, zero] as const) {
      const data = await validationData(world, account, moduleEntity(module, 7))
      assert.deepEqual(data.validationHooks, hooks)
      assert.deepEqual(data.executionHooks, execution)
      assert.deepEqual(data.selectors, [executeBatchSelector, executeSelector])
    }
  }),
  on('5.6/owner-data', 'entity 0', async (world) => {
    const account = await newAccount(world)
    const data = await validationData(world, account, moduleEntity(addresses.singleSigner, 0))
    assert.deepEqual(data, { flags: 0, validationHooks: [], executionHooks: [], selectors: [] })
  }),
]
