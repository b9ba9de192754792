import assert from 'node:assert/strict'
import { concat, encodeFunctionData, getAddress, parseEther, type Hex } from 'viem'
import { on, type Case } from '../case.js'
import { failed, landed, refused, reverted, succeeded } from '../expect.js'
import {
  mint,
  ping,
  pingSelector,
  refuse,
  tokenBalance,
  transfer,
  transferFromSelector,
} from '../target.js'
import { performCreate } from '../performCreate.js'
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

const createSelector: Hex = '0x5998db5c'
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
    reverted(await act(world, session, { callData: performCreate(0n) }), [
      'PreExecHookReverted',
      'SpendingRequestNotAllowed',
    ])
    const free = await newSession(world, { hooks: hooks.slice(0, 1), selectors })
    landed(await act(world, free, { callData: performCreate(0n) }))
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
    landed(await act(world, session, { callData: performCreate(15n) }))
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
