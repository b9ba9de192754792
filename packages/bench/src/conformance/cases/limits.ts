import assert from 'node:assert/strict'
import { concat, encodeFunctionData, erc20Abi, getAddress, parseEther, type Hex } from 'viem'
import { on, type Case } from '../case.js'
import { failed, landed, refused, reverted, succeeded } from '../expect.js'
import {
  approve,
  approveSelector,
  mint,
  ping,
  pings,
  pingSelector,
  refuse,
  tokenBalance,
  transfer,
  transferFromSelector,
  transferSelector,
} from '../target.js'
import {
  accountAbi,
  addresses,
  allowlistData,
  encodeExecute,
  hook,
  hookFlags,
  limitData,
  moduleAbi,
  paymasterData,
  signerData,
  timeData,
  type AllowlistInput,
} from '../wire.js'
import {
  act,
  asOwner,
  buildOperation,
  deferredAction,
  encodeInstallation,
  fundedKey,
  handle,
  maxCost,
  newAccount,
  newSession,
  now,
  send,
  session,
  type Account,
  type Session,
  type World,
} from '../world.js'

const { validation, pre } = hookFlags
const refusedByHook = ['AA23', 'PreUserOpValidationHookReverted'] as const

const allowing = (world: World, ...inputs: readonly AllowlistInput[]) =>
  newSession(world, {
    hooks: [hook(addresses.allowlist, 1, validation, allowlistData(1, inputs))],
  })

/** One entity for both hooks: data with the validation hook, none with the execution hook. */
const spending = async (world: World, ...inputs: readonly AllowlistInput[]): Promise<Session> => {
  const session = await newSession(world, {
    hooks: [
      hook(addresses.allowlist, 1, validation, allowlistData(1, inputs)),
      hook(addresses.allowlist, 1, pre),
    ],
  })
  await mint(world, session.account.address, 1000n)
  return session
}

const limited = (world: World, limit = 100n): AllowlistInput => ({ target: world.token, limit })

const nativeLeft = ({ client }: World, { address }: Account, entityId = 1n): Promise<bigint> =>
  client.readContract({
    address: addresses.nativeTokenLimit,
    abi: moduleAbi,
    functionName: 'limits',
    args: [entityId, address],
  })

const tokenLeft = ({ client, token }: World, { address }: Account): Promise<bigint> =>
  client.readContract({
    address: addresses.allowlist,
    abi: moduleAbi,
    functionName: 'erc20SpendLimits',
    args: [1, token, address],
  })

const plain = (world: World, value = 1n) => ({ to: world.target, value })
const zero = '0x0000000000000000000000000000000000000000'
const createSelector: Hex = '0x5998db5c'
/** Init code that deploys one zero byte. */
const tinyInitCode: Hex = '0x60016000f3'
const create = (value: bigint): Hex =>
  encodeFunctionData({
    abi: accountAbi,
    functionName: 'performCreate',
    args: [value, tinyInitCode, false, `0x${'00'.repeat(32)}`],
  })

export const limits: readonly Case[] = [
  on('6/target', 'another target', async (world) => {
    const session = await allowing(world, { target: world.target })
    const before = await world.client.getBalance({ address: session.account.address })
    refused(
      await act(world, session, { calls: [{ to: world.token }] }),
      ...refusedByHook,
      'AddressNotAllowed',
    )
    assert.equal(await world.client.getBalance({ address: session.account.address }), before)
    landed(await act(world, session, { calls: [ping(world)] }))
  }),
  on('6/target', 'an empty list allows nothing', async (world) => {
    const session = await allowing(world)
    refused(
      await act(world, session, { calls: [ping(world)] }),
      ...refusedByHook,
      'AddressNotAllowed',
    )
  }),
  on('6/selector', 'another function', async (world) => {
    const session = await allowing(world, { target: world.target, selectors: [pingSelector] })
    refused(
      await act(world, session, { calls: [refuse(world)] }),
      ...refusedByHook,
      'SelectorNotAllowed',
    )
    landed(await act(world, session, { calls: [ping(world)] }))
  }),
  ...(['0x', '0x773acd'] as const).map((data) =>
    on('6/no-selector', `${(data.length - 2) / 2} bytes of calldata`, async (world) => {
      const session = await allowing(world, { target: world.target, selectors: [pingSelector] })
      refused(
        await act(world, session, { calls: [{ to: world.target, value: 1n, data }] }),
        ...refusedByHook,
        'NoSelectorSpecified',
      )
    }),
  ),
  on('6/gas-budget', 'one wei too little', async (world) => {
    const gas = (limit: bigint) =>
      newSession(world, {
        hooks: [hook(addresses.nativeTokenLimit, 1, validation, limitData(1, limit))],
      })
    const poor = await gas(maxCost - 1n)
    refused(
      await act(world, poor, { calls: [ping(world)] }),
      ...refusedByHook,
      'ExceededNativeTokenLimit',
    )
    landed(await act(world, await gas(maxCost), { calls: [ping(world)] }))
  }),
  on('6/paymaster-missing', 'no paymaster', async (world) => {
    const { hooks, paymasterAndData } = await guard(world)
    const session = await newSession(world, { hooks })
    refused(await act(world, session, { calls: [ping(world)] }), ...refusedByHook)
    landed(await act(world, session, { calls: [ping(world)], paymasterAndData }), 'paymaster')
  }),
  on('6/paymaster-wrong', 'another paymaster', async (world) => {
    const { paymasterAndData } = await guard(world)
    const session = await newSession(world, {
      hooks: [hook(addresses.paymasterGuard, 1, validation, paymasterData(1, world.target))],
    })
    refused(
      await act(world, session, { calls: [ping(world)], paymasterAndData }),
      ...refusedByHook,
      'BadPaymasterSpecified',
    )
  }),
  on('6/paymaster-right', 'its paymaster', async (world) => {
    const { hooks, paymasterAndData } = await guard(world)
    const session = await newSession(world, { hooks })
    landed(await act(world, session, { calls: [ping(world)], paymasterAndData }), 'paymaster')
  }),
  on('6/erc20-limit', 'one unit too much', async (world) => {
    const session = await spending(world, limited(world))
    reverted(await act(world, session, { calls: [transfer(world, world.target, 101n)] }), [
      'PreExecHookReverted',
      'ExceededTokenLimit',
    ])
    assert.equal(await tokenBalance(world, session.account.address), 1000n)
    assert.equal(await tokenLeft(world, session.account), 100n)
  }),
  on('6/erc20-other', 'transferFrom of a limited token', async (world) => {
    const session = await spending(world, limited(world))
    const data = concat([transferFromSelector, `0x${'00'.repeat(96)}`])
    reverted(await act(world, session, { calls: [{ to: world.token, data }] }), [
      'PreExecHookReverted',
      'SelectorNotAllowed',
    ])
  }),
  ...([4, 36, 67] as const).map((length) =>
    on('6/erc20-short', `${length} bytes of a transfer`, async (world) => {
      const session = await spending(world, limited(world))
      const data: Hex = `0x${transfer(world, world.target, 1n).data?.slice(2, 2 + 2 * length)}`
      reverted(await act(world, session, { calls: [{ to: world.token, data }] }), [
        'PreExecHookReverted',
        'InvalidCalldataLength',
      ])
    }),
  ),
  on('6/native-limit', 'one wei too much', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(addresses.nativeTokenLimit, 1, pre, limitData(1, 5n))],
    })
    reverted(await act(world, session, { calls: [ping(world, 6n)] }), [
      'PreExecHookReverted',
      'ExceededNativeTokenLimit',
    ])
    assert.equal(await nativeLeft(world, session.account), 5n)
  }),
  on('6/spending-request', 'performCreate beside an ERC-20 limit', async (world) => {
    const hooks = [
      hook(addresses.allowlist, 1, validation, allowlistData(1, [limited(world)])),
      hook(addresses.allowlist, 1, pre),
    ]
    const selectors = [createSelector]
    const session = await newSession(world, { hooks, selectors })
    reverted(await act(world, session, { callData: create(0n) }), [
      'PreExecHookReverted',
      'SpendingRequestNotAllowed',
    ])
    const free = await newSession(world, { hooks: hooks.slice(0, 1), selectors })
    landed(await act(world, free, { callData: create(0n) }))
  }),
  on('6/target-reverts', 'Refused(42)', async (world) => {
    const session = await newSession(world)
    const outcome = await act(world, session, { calls: [refuse(world)] })
    assert.equal(outcome.phase, 'execution')
    assert.equal(outcome.failure.data.length, 2 + 8 + 64)
    assert.equal(BigInt(`0x${outcome.failure.data.slice(10)}`), 42n)
  }),

  ...(
    [
      ['start', -1, 'AA22'],
      ['start', 0, undefined],
      ['start', 1, undefined],
      ['end', -1, undefined],
      ['end', 0, undefined],
      ['end', 1, 'AA22'],
    ] as const
  ).map(([bound, offset, code]) =>
    on('6.time/bounds', `${bound} ${offset < 0 ? '-' : '+'} ${Math.abs(offset)}`, async (world) => {
      const start = (await now(world)) + 1000
      const end = start + 1000
      const session = await newSession(world, {
        hooks: [hook(addresses.timeRange, 1, validation, timeData(1, end, start))],
      })
      const at = (bound === 'start' ? start : end) + offset
      await world.client.setNextBlockTimestamp({ timestamp: BigInt(at) })
      const outcome = await act(world, session, { calls: [ping(world)] })
      if (code) refused(outcome, code)
      else landed(outcome)
    }),
  ),
  on('6.time/until-zero', 'only a start', async (world) => {
    const start = (await now(world)) + 1000
    const { account } = await newSession(world, {
      hooks: [hook(addresses.timeRange, 1, validation, timeData(1, 0, start))],
    })
    assert.deepEqual(await range(world, account), [281474976710655, start])
  }),
  ...(
    [
      ['6.time/both-zero', 0, 0],
      ['6.time/inverted', 5000, 5000],
      ['6.time/inverted', 4999, 5000],
    ] as const
  ).map(([rule, until, after]) =>
    on(rule, `(${until}, ${after})`, async (world) => {
      const account = await newAccount(world)
      const key = await fundedKey(world.client)
      const install = (validUntil: number, validAfter: number) =>
        asOwner(
          world,
          account,
          encodeInstallation({
            entityId: 7,
            installData: concat([`0x${'00'.repeat(31)}07`, `0x${'00'.repeat(12)}`, key.address]),
            hooks: [hook(addresses.timeRange, 1, validation, timeData(1, validUntil, validAfter))],
          }),
        )
      failed(await install(until, after), 'ModuleInstallCallbackFailed', 'TimeRangeNotValid')
      succeeded(await install(5001, 5000))
    }),
  ),
  on('6.time/intersection', 'the narrower of two', async (world) => {
    const start = (await now(world)) + 1000
    const session = await newSession(world, {
      hooks: [
        hook(addresses.timeRange, 1, validation, timeData(1, start + 2000, start)),
        hook(addresses.timeRange, 2, validation, timeData(2, start + 3000, start + 1000)),
      ],
    })
    for (const [at, code] of [
      [start + 999, 'AA22'],
      [start + 1000, undefined],
      [start + 2000, undefined],
      [start + 2001, 'AA22'],
    ] as const) {
      await world.client.setNextBlockTimestamp({ timestamp: BigInt(at) })
      const outcome = await act(world, session, { calls: [ping(world)] })
      if (code) refused(outcome, code)
      else landed(outcome)
    }
  }),
  on('6.time/intersection', 'a hook without a range does not widen the other', async (world) => {
    const end = (await now(world)) + 1000
    const session = await newSession(world, {
      hooks: [
        hook(addresses.timeRange, 1, validation, timeData(1, end, 0)),
        hook(addresses.timeRange, 2, validation),
      ],
    })
    await world.client.setNextBlockTimestamp({ timestamp: BigInt(end) })
    landed(await act(world, session, { calls: [ping(world)] }))
    await world.client.setNextBlockTimestamp({ timestamp: BigInt(end + 1) })
    refused(await act(world, session, { calls: [ping(world)] }), 'AA22')
  }),
  ...([500, 1500] as const).map((offset) =>
    on('6.time/intersection', `with a deadline at +${offset} of 1000 s`, async (world) => {
      const start = await now(world)
      const end = start + 1000
      const account = await newAccount(world)
      const key = await fundedKey(world.client)
      const hooks = [hook(addresses.timeRange, 1, validation, timeData(1, end, 0))]
      const installData = signerData(7, key.address)
      const call = encodeInstallation({ entityId: 7, installData, hooks })
      const deadline = start + offset
      const { prefix } = await deferredAction(world, { account, entityId: 7, call, deadline })
      const subject = session({ account, entityId: 7, key, hooks })
      const op = await buildOperation(world, subject, { calls: [ping(world)], prefix })
      const last = Math.min(end, deadline)
      const snapshot = await world.client.snapshot()
      await world.client.setNextBlockTimestamp({ timestamp: BigInt(last + 1) })
      refused(await handle(world, op), 'AA22')
      await world.client.revert({ id: snapshot })
      await world.client.setNextBlockTimestamp({ timestamp: BigInt(last) })
      landed(await handle(world, op))
    }),
  ),
  on('6.time/unset', 'installed with empty data', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(addresses.timeRange, 1, validation)],
    })
    landed(await act(world, session, { calls: [ping(world)] }))
    const data = encodeFunctionData({
      abi: accountAbi,
      functionName: 'executeWithRuntimeValidation',
      args: [encodeExecute(ping(world)), '0x0000000007ff'],
    })
    failed(
      await send(world, session.key, { to: session.account.address, data }),
      'PreRuntimeValidationHookReverted',
      'TimeRangeNotValid',
    )
  }),
  on('6.time/setter', 'moved by the account', async (world) => {
    const start = await now(world)
    const session = await newSession(world, {
      hooks: [hook(addresses.timeRange, 1, validation, timeData(1, start + 10_000, 0))],
    })
    const data = encodeFunctionData({
      abi: moduleAbi,
      functionName: 'setTimeRange',
      args: [1, start + 20_000, start + 9_000],
    })
    succeeded(
      await asOwner(world, session.account, encodeExecute({ to: addresses.timeRange, data })),
    )
    const [event] = await world.client.getContractEvents({
      address: addresses.timeRange,
      abi: moduleAbi,
      eventName: 'TimeRangeSet',
      fromBlock: 'latest',
    })
    assert.deepEqual(event?.args, {
      entityId: 1,
      account: session.account.address,
      validUntil: start + 20_000,
      validAfter: start + 9_000,
    })
    refused(await act(world, session, { calls: [ping(world)] }), 'AA22')
    await world.client.setNextBlockTimestamp({ timestamp: BigInt(start + 15_000) })
    landed(await act(world, session, { calls: [ping(world)] }))
  }),

  on('6.native/max-cost', 'the maximum, not the actual cost', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(addresses.nativeTokenLimit, 1, validation, limitData(1, maxCost * 2n))],
    })
    const outcome = await act(world, session, { calls: [ping(world)] })
    landed(outcome)
    assert.equal(await nativeLeft(world, session.account), maxCost)
    assert.ok(outcome.cost < maxCost)
  }),
  on('6.native/charged-on-failure', 'a reverting call', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(addresses.nativeTokenLimit, 1, validation, limitData(1, maxCost))],
    })
    const outcome = await act(world, session, { calls: [refuse(world)] })
    assert.equal(outcome.phase, 'execution')
    assert.equal(await nativeLeft(world, session.account), 0n)
  }),
  on('6.native/exact', 'spent to the last wei, then refused', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(addresses.nativeTokenLimit, 1, validation, limitData(1, maxCost))],
    })
    landed(await act(world, session, { calls: [ping(world)] }))
    refused(
      await act(world, session, { calls: [ping(world)] }),
      ...refusedByHook,
      'ExceededNativeTokenLimit',
    )
  }),
  on('6.native/paymaster-free', 'sponsored', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(addresses.nativeTokenLimit, 1, validation, limitData(1, 1n))],
    })
    const paymasterAndData = await world.sponsor()
    landed(await act(world, session, { calls: [ping(world)], paymasterAndData }), 'paymaster')
    assert.equal(await nativeLeft(world, session.account), 1n)
  }),
  on('6.native/special-paymaster', 'sponsored by a special paymaster', async (world) => {
    const paymasterAndData = await world.sponsor()
    const paymaster = getAddress(`0x${paymasterAndData.slice(2, 42)}`)
    const paymasterGas =
      BigInt(`0x${paymasterAndData.slice(42, 74)}`) + BigInt(`0x${paymasterAndData.slice(74, 106)}`)
    const budget = maxCost * 10n
    const session = await newSession(world, {
      hooks: [hook(addresses.nativeTokenLimit, 1, validation, limitData(1, budget))],
    })
    const data = encodeFunctionData({
      abi: moduleAbi,
      functionName: 'updateSpecialPaymaster',
      args: [paymaster, true],
    })
    succeeded(
      await asOwner(
        world,
        session.account,
        encodeExecute({ to: addresses.nativeTokenLimit, data }),
      ),
    )
    landed(await act(world, session, { calls: [ping(world)], paymasterAndData }), 'paymaster')
    const charged = budget - (await nativeLeft(world, session.account))
    assert.equal(charged, maxCost + paymasterGas * 2_000_000_000n)
  }),
  on('6.native/value', 'execute, batch and create', async (world) => {
    const session = await newSession(world, {
      selectors: ['0xb61d27f6', '0x34fcd5be', createSelector],
      hooks: [hook(addresses.nativeTokenLimit, 1, pre, limitData(1, 100n))],
    })
    landed(await act(world, session, { calls: [ping(world, 10n)] }))
    assert.equal(await nativeLeft(world, session.account), 90n)
    landed(await act(world, session, { calls: [ping(world, 10n), ping(world, 20n)] }))
    assert.equal(await nativeLeft(world, session.account), 60n)
    landed(await act(world, session, { callData: create(15n) }))
    assert.equal(await nativeLeft(world, session.account), 45n)
    reverted(await act(world, session, { calls: [ping(world, 23n), ping(world, 23n)] }), [
      'PreExecHookReverted',
      'ExceededNativeTokenLimit',
    ])
  }),
  on('6.native/rolled-back', 'a reverting call with value', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(addresses.nativeTokenLimit, 1, pre, limitData(1, 5n))],
    })
    const outcome = await act(world, session, { calls: [{ ...refuse(world), value: 5n }] })
    assert.equal(outcome.phase, 'execution')
    assert.equal(await nativeLeft(world, session.account), 5n)
  }),
  on('6.native/other-functions', 'updateFallbackSignerData', async (world) => {
    const session = await newSession(world, {
      selectors: ['0x30009d52'],
      hooks: [hook(addresses.nativeTokenLimit, 1, pre)],
    })
    const callData = encodeFunctionData({
      abi: accountAbi,
      functionName: 'updateFallbackSignerData',
      args: [session.key.address, false],
    })
    landed(await act(world, session, { callData }))
  }),
  on('6.native/shared', 'one budget for gas and value', async (world) => {
    const session = await newSession(world, {
      hooks: [
        hook(addresses.nativeTokenLimit, 1, validation, limitData(1, maxCost + 5n)),
        hook(addresses.nativeTokenLimit, 1, pre),
      ],
    })
    reverted(await act(world, session, { calls: [ping(world, 6n)] }), [
      'PreExecHookReverted',
      'ExceededNativeTokenLimit',
    ])
    const other = await newSession(world, {
      hooks: [
        hook(addresses.nativeTokenLimit, 1, validation, limitData(1, maxCost + 5n)),
        hook(addresses.nativeTokenLimit, 1, pre),
      ],
    })
    landed(await act(world, other, { calls: [ping(world, 5n)] }))
    assert.equal(await nativeLeft(world, other.account), 0n)
  }),
  on('6.native/shared', 'two entity ids are two budgets', async (world) => {
    const session = await newSession(world, {
      hooks: [
        hook(addresses.nativeTokenLimit, 1, validation, limitData(1, maxCost)),
        hook(addresses.nativeTokenLimit, 2, pre, limitData(2, 5n)),
      ],
    })
    landed(await act(world, session, { calls: [ping(world, 5n)] }))
    assert.equal(await nativeLeft(world, session.account, 1n), 0n)
    assert.equal(await nativeLeft(world, session.account, 2n), 0n)
  }),
  on('6.native/zero-guard', 'one wei through an empty hook', async (world) => {
    const session = await newSession(world, { hooks: [hook(addresses.nativeTokenLimit, 1, pre)] })
    reverted(await act(world, session, { calls: [ping(world, 1n)] }), [
      'PreExecHookReverted',
      'ExceededNativeTokenLimit',
    ])
    landed(await act(world, session, { calls: [ping(world)] }))
    landed(await act(world, await newSession(world), { calls: [ping(world, 1n)] }))
  }),
  on('6.native/exact-value', 'the limit and one wei more', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(addresses.nativeTokenLimit, 1, pre, limitData(1, parseEther('1')))],
    })
    landed(await act(world, session, { calls: [ping(world, parseEther('1'))] }))
    reverted(await act(world, session, { calls: [ping(world, 1n)] }), [
      'PreExecHookReverted',
      'ExceededNativeTokenLimit',
    ])
  }),

  on('6.allow/whole-contract', 'any function and plain transfers', async (world) => {
    const session = await allowing(world, { target: world.target })
    landed(await act(world, session, { calls: [ping(world)] }))
    landed(await act(world, session, { calls: [plain(world)] }))
  }),
  on('6.allow/wildcard', 'a wildcard selector', async (world) => {
    const session = await allowing(world, { target: zero, selectors: [pingSelector] })
    landed(await act(world, session, { calls: [ping(world)] }))
    refused(
      await act(world, session, { calls: [refuse(world)] }),
      ...refusedByHook,
      'AddressNotAllowed',
    )
  }),
  on('6.allow/wildcard-listed', 'a wildcard and a list', async (world) => {
    const session = await allowing(
      world,
      { target: zero, selectors: [pingSelector] },
      { target: world.target, selectors: ['0x12345678'] },
    )
    refused(
      await act(world, session, { calls: [ping(world)] }),
      ...refusedByHook,
      'SelectorNotAllowed',
    )
  }),
  on('6.allow/wildcard-plain', 'wildcard 0x00000000', async (world) => {
    const session = await allowing(world, { target: zero, selectors: ['0x00000000'] })
    landed(await act(world, session, { calls: [plain(world)] }))
    refused(
      await act(world, session, { calls: [ping(world)] }),
      ...refusedByHook,
      'AddressNotAllowed',
    )
  }),
  on('6.allow/batch', 'one bad call among good ones', async (world) => {
    const session = await allowing(world, { target: world.target, selectors: [pingSelector] })
    refused(
      await act(world, session, { calls: [ping(world), refuse(world), ping(world)] }),
      ...refusedByHook,
      'SelectorNotAllowed',
    )
    landed(await act(world, session, { calls: [ping(world), ping(world)] }))
    assert.equal(await pings(world, session.account), 2)
  }),
  on('6.allow/wrapped', 'wrapped calls, single and batch', async (world) => {
    const session = await allowing(world, { target: world.target })
    for (const calls of [[{ to: world.token }], [ping(world), { to: world.token }]]) {
      refused(
        await act(world, session, { calls, wrapped: true }),
        ...refusedByHook,
        'AddressNotAllowed',
      )
    }
    landed(await act(world, session, { calls: [ping(world)], wrapped: true }))
  }),
  on(
    '6.allow/v2.0.0-bypass',
    'wrapped calls pass the old module',
    async (world) => {
      const session = await newSession(world, {
        hooks: [
          hook(addresses.allowlistV200, 1, validation, allowlistData(1, [{ target: world.token }])),
        ],
      })
      refused(
        await act(world, session, { calls: [ping(world)], wrapped: false }),
        ...refusedByHook,
        'AddressNotAllowed',
      )
      landed(await act(world, session, { calls: [ping(world)], wrapped: true }))
    },
    'deployed-bytecode',
  ),
  on('6.allow/other-functions', 'performCreate', async (world) => {
    const session = await newSession(world, {
      selectors: [createSelector],
      hooks: [hook(addresses.allowlist, 1, validation, allowlistData(1, []))],
    })
    landed(await act(world, session, { callData: create(0n) }))
  }),
  on('6.allow/approve-counts', 'approve, approve 0, approve', async (world) => {
    const session = await spending(world, limited(world))
    landed(await act(world, session, { calls: [approve(world, world.target, 60n)] }))
    assert.equal(await tokenLeft(world, session.account), 40n)
    landed(await act(world, session, { calls: [approve(world, world.target, 0n)] }))
    assert.equal(await tokenLeft(world, session.account), 40n)
    reverted(await act(world, session, { calls: [approve(world, world.target, 41n)] }), [
      'PreExecHookReverted',
      'ExceededTokenLimit',
    ])
  }),
  ...(
    [
      ['transferFrom', transferFromSelector],
      ['increaseAllowance', '0x39509351'],
    ] as const
  ).map(([name, selector]) =>
    on('6.allow/transfer-from', `${name}, though listed`, async (world) => {
      const session = await spending(world, {
        ...limited(world),
        selectors: [selector, transferSelector, approveSelector],
      })
      const data = concat([selector, `0x${'00'.repeat(96)}`])
      reverted(await act(world, session, { calls: [{ to: world.token, data }] }), [
        'PreExecHookReverted',
        'SelectorNotAllowed',
      ])
      landed(await act(world, session, { calls: [transfer(world, world.target, 1n)] }))
    }),
  ),
  on('6.allow/batch-sum', 'two transfers', async (world) => {
    const session = await spending(world, limited(world))
    const calls = [60n, 41n].map((amount) => transfer(world, world.target, amount))
    reverted(await act(world, session, { calls }), ['PreExecHookReverted', 'ExceededTokenLimit'])
    assert.equal(await tokenLeft(world, session.account), 100n)
    const fitting = [60n, 40n].map((amount) => transfer(world, world.target, amount))
    landed(await act(world, session, { calls: fitting }))
    assert.equal(await tokenLeft(world, session.account), 0n)
  }),
  on('6.allow/exact', 'the limit, then one unit', async (world) => {
    const session = await spending(world, limited(world))
    landed(await act(world, session, { calls: [transfer(world, world.target, 100n)] }))
    reverted(await act(world, session, { calls: [transfer(world, world.target, 1n)] }), [
      'PreExecHookReverted',
      'ExceededTokenLimit',
    ])
  }),
  on('6.allow/spender-later', 'the spender takes after the end', async (world) => {
    const session = await spending(world, limited(world))
    const spender = await fundedKey(world.client)
    landed(await act(world, session, { calls: [approve(world, spender.address, 60n)] }))
    const data = encodeFunctionData({
      abi: erc20Abi,
      functionName: 'transferFrom',
      args: [session.account.address, spender.address, 60n],
    })
    succeeded(await send(world, spender, { to: world.token, data }))
    assert.equal(await tokenLeft(world, session.account), 40n)
  }),
  on('6.allow/last-input', 'two inputs for one token', async (world) => {
    const session = await spending(
      world,
      { target: world.token, limit: 100n, selectors: [transferSelector] },
      { target: world.token, selectors: [approveSelector] },
    )
    landed(await act(world, session, { calls: [transfer(world, world.target, 200n)] }))
    assert.equal(await tokenBalance(world, world.target), 200n)
  }),
  on('6.allow/shared-entity', 'one entity, two hooks', async (world) => {
    const session = await spending(world, limited(world))
    landed(await act(world, session, { calls: [transfer(world, world.target, 30n)] }))
    assert.equal(await tokenLeft(world, session.account), 70n)
  }),
  on('6.allow/shared-wildcard', 'a wildcard beside a limited token', async (world) => {
    const listed = { ...limited(world), selectors: [transferSelector] }
    const bare = await spending(world, listed, { target: zero, selectors: [approveSelector] })
    refused(
      await act(world, bare, { calls: [approve(world, world.target, 1n)] }),
      ...refusedByHook,
      'SelectorNotAllowed',
    )
    const folded = await spending(
      world,
      { ...listed, selectors: [transferSelector, approveSelector] },
      { target: zero, selectors: [approveSelector] },
    )
    landed(await act(world, folded, { calls: [approve(world, world.target, 1n)] }))
  }),
  on(
    '6.allow/two-entities',
    'the limit lies under the entity of the execution hook',
    async (world) => {
      const session = await newSession(world, {
        hooks: [
          hook(addresses.allowlist, 2, validation, allowlistData(2, [limited(world, 7n)])),
          hook(addresses.allowlist, 1, pre, allowlistData(1, [limited(world)])),
        ],
      })
      await mint(world, session.account.address, 1000n)
      landed(await act(world, session, { calls: [transfer(world, world.target, 100n)] }))
      assert.equal(await tokenLeft(world, session.account), 0n)
      assert.equal(await tokenBalance(world, world.target), 100n)
    },
  ),
  on('6.allow/zero-target', 'flags of the zero address', async (world) => {
    const session = await allowing(world, { target: zero, limit: 5n, selectors: [pingSelector] })
    const entry = await world.client.readContract({
      address: addresses.allowlist,
      abi: moduleAbi,
      functionName: 'addressAllowlist',
      args: [1, zero, session.account.address],
    })
    assert.deepEqual(entry, [false, false, false])
    landed(await act(world, session, { calls: [ping(world)] }))
    refused(
      await act(world, session, { calls: [{ to: zero }] }),
      ...refusedByHook,
      'AddressNotAllowed',
    )
  }),
  on('6.allow/long-calldata', 'bytes after the amount', async (world) => {
    const session = await spending(world, limited(world))
    const longer = (amount: bigint) => {
      const call = transfer(world, world.target, amount)
      return { ...call, data: concat([call.data ?? '0x', `0x${'00'.repeat(64)}`]) }
    }
    landed(await act(world, session, { calls: [longer(60n)] }))
    assert.equal(await tokenLeft(world, session.account), 40n)
    reverted(await act(world, session, { calls: [longer(41n)] }), [
      'PreExecHookReverted',
      'ExceededTokenLimit',
    ])
  }),
  on('6.allow/value-ignored', 'native value beside an ERC-20 limit', async (world) => {
    const session = await spending(world, limited(world), { target: world.target })
    landed(await act(world, session, { calls: [ping(world, parseEther('1'))] }))
  }),
  on('6.allow/events', 'one event for each entry', async (world) => {
    await allowing(world, {
      ...limited(world),
      selectors: [transferSelector, approveSelector],
    })
    const logs = await world.client.getLogs({ address: addresses.allowlist, fromBlock: 'latest' })
    assert.equal(logs.length, 4)
    assert.ok(logs.every(({ topics }) => topics.length > 0))
  }),
]

const range = ({ client }: World, { address }: Account) =>
  client.readContract({
    address: addresses.timeRange,
    abi: moduleAbi,
    functionName: 'timeRanges',
    args: [1, address],
  })

async function guard(world: World): Promise<{ hooks: readonly Hex[]; paymasterAndData: Hex }> {
  const paymasterAndData = await world.sponsor()
  const paymaster = getAddress(`0x${paymasterAndData.slice(2, 42)}`)
  return {
    hooks: [hook(addresses.paymasterGuard, 1, validation, paymasterData(1, paymaster))],
    paymasterAndData,
  }
}
