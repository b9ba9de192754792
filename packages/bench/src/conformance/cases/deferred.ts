import assert from 'node:assert/strict'
import { concat, encodeFunctionData, hashTypedData, parseEther, type Hex } from 'viem'
import { on, type Case } from '../case.js'
import { landed, refused, reverted, succeeded } from '../expect.js'
import { mint, ping, pings, tokenBalance, transfer } from '../target.js'
import {
  accountAbi,
  addresses,
  allowlistData,
  deferredBit,
  deferredPrefix,
  encodeExecute,
  encodeExecuteBatch,
  entryPoint,
  entryPointAbi,
  factoryAbi,
  globalBit,
  hook,
  hookFlags,
  limitData,
  moduleAbi,
  moduleEntity,
  nonceKey,
  signerData,
  singleSignerAbi,
  timeData,
} from '../wire.js'
import {
  act,
  asOwner,
  buildOperation,
  deferredAction,
  deferredTypedData,
  encodeInstallation,
  executeSelector,
  fundedKey,
  handle,
  newAccount,
  newSession,
  now,
  operationHash,
  replaySafe,
  send,
  session,
  type Account,
  type Session,
  type World,
} from '../world.js'

/** A session that its owner has signed and nobody has installed. */
async function granted(
  world: World,
  {
    deployed = true,
    hooks = [],
    deadline = 0,
    signer,
  }: {
    deployed?: boolean
    hooks?: readonly Hex[]
    deadline?: number
    signer?: Account['owner']
  } = {},
): Promise<{ subject: Session; prefix: Hex; nonce: bigint; call: Hex; hash: Hex }> {
  const account = await newAccount(world, { deployed })
  const key = await fundedKey(world.client)
  const entityId = 7
  const call = encodeInstallation({
    entityId,
    installData: signerData(entityId, key.address),
    hooks,
  })
  const action = await deferredAction(world, {
    account,
    entityId,
    call,
    deadline,
    ...(signer ? { signer } : {}),
  })
  return { subject: session({ account, entityId, key, hooks }), call, ...action }
}

const installed = async ({ client }: World, { account, entityId }: Session): Promise<boolean> => {
  const { selectors } = await client.readContract({
    address: account.address,
    abi: accountAbi,
    functionName: 'getValidationData',
    args: [moduleEntity(addresses.singleSigner, entityId)],
  })
  return selectors.length > 0
}

const installationSelector: Hex = '0x1bbf564c'

export const deferred: readonly Case[] = [
  on('5.7/one-operation', 'deploy, install, act', async (world) => {
    const { subject, prefix } = await granted(world, { deployed: false })
    assert.equal(await world.client.getCode({ address: subject.account.address }), undefined)
    landed(
      await act(world, subject, {
        calls: [ping(world)],
        prefix,
        initCode: subject.account.initCode,
      }),
    )
    assert.equal(await pings(world, subject.account), 1)
    landed(await act(world, subject, { calls: [ping(world)] }))
  }),
  on('5.7/existing-account', 'install, act', async (world) => {
    const { subject, prefix } = await granted(world)
    landed(await act(world, subject, { calls: [ping(world)], prefix }))
    assert.equal(await installed(world, subject), true)
  }),
  on('5.7/existing-account', 'without the prefix there is no session', async (world) => {
    const { subject } = await granted(world)
    refused(
      await act(world, subject, { calls: [ping(world)] }),
      'AA23',
      'ValidationFunctionMissing',
    )
  }),
  on('5.7/paymaster', 'no balance at all', async (world) => {
    const { subject, prefix } = await granted(world, { deployed: false })
    await world.client.setBalance({ address: subject.account.address, value: 0n })
    const what = { calls: [ping(world)], prefix, initCode: subject.account.initCode }
    refused(await act(world, subject, what), 'AA21')
    landed(
      await act(world, subject, { ...what, paymasterAndData: await world.sponsor() }),
      'paymaster',
    )
    assert.equal(await world.client.getBalance({ address: subject.account.address }), 0n)
  }),
  on('5.7/typed-data', 'a replay-safe wrap is refused', async (world) => {
    const { subject, nonce, call, prefix } = await granted(world)
    const { account } = subject
    const hash = hashTypedData(deferredTypedData(account.address, nonce, 0, call))
    const wrapped = await account.owner.signTypedData(replaySafe(hash, account.address))
    refused(
      await act(world, subject, {
        calls: [ping(world)],
        prefix: deferredPrefix({ deadline: 0, call, ownerSignature: concat(['0x00', wrapped]) }),
      }),
      'AA23',
      'DeferredActionSignatureInvalid',
    )
    landed(await act(world, subject, { calls: [ping(world)], prefix }))
  }),
  on('5.7/ma-single-signer', 'wrapped accepted, bare refused', async (world) => {
    const owner = await fundedKey(world.client)
    const args = [owner.address, 0n, 0] as const
    const address = await world.client.readContract({
      address: addresses.accountFactory,
      abi: factoryAbi,
      functionName: 'getAddress',
      args,
    })
    const data = encodeFunctionData({ abi: factoryAbi, functionName: 'createAccount', args })
    succeeded(await send(world, owner, { to: addresses.accountFactory, data }))
    await world.client.setBalance({ address, value: parseEther('1') })
    const account: Account = { address, owner, initCode: '0x' }
    const key = await fundedKey(world.client)
    const call = encodeInstallation({ entityId: 7, installData: signerData(7, key.address) })
    const nonce = nonceKey(7, deferredBit) << 64n
    const typedData = deferredTypedData(address, nonce, 0, call)
    const subject = session({ account, entityId: 7, key, hooks: [] })
    const bare = concat(['0x00', await owner.signTypedData(typedData)])
    const wrapped = concat([
      '0x00',
      await owner.signTypedData(
        replaySafe(hashTypedData(typedData), addresses.singleSigner, address),
      ),
    ])
    const attempt = (ownerSignature: Hex) =>
      act(world, subject, {
        calls: [ping(world)],
        prefix: deferredPrefix({ deadline: 0, call, ownerSignature }),
      })
    refused(await attempt(bare), 'AA23', 'DeferredActionSignatureInvalid')
    landed(await attempt(wrapped))
  }),
  on('5.7/wrong-signer', 'another signer', async (world) => {
    const { subject, prefix } = await granted(world, { signer: await fundedKey(world.client) })
    refused(
      await act(world, subject, { calls: [ping(world)], prefix }),
      'AA23',
      'DeferredActionSignatureInvalid',
    )
    assert.equal(await installed(world, subject), false)
  }),
  on('5.7/wrong-nonce', 'signed for another nonce', async (world) => {
    const { subject, nonce, call } = await granted(world)
    const { account, entityId } = subject
    const attempt = async (at: bigint) => {
      const { prefix } = await deferredAction(world, { account, entityId, call, nonce: at })
      return act(world, subject, { calls: [ping(world)], prefix })
    }
    refused(await attempt(nonce + 1n), 'AA23', 'DeferredActionSignatureInvalid')
    landed(await attempt(nonce))
  }),
  on('5.7/altered-call', 'one bit of the call', async (world) => {
    const { subject, prefix, call } = await granted(world)
    const other = encodeInstallation({
      entityId: 7,
      flags: 5,
      installData: signerData(7, subject.key.address),
    })
    const altered = prefix.replace(call.slice(2), other.slice(2)) as Hex
    assert.notEqual(altered, prefix)
    refused(
      await act(world, subject, { calls: [ping(world)], prefix: altered }),
      'AA23',
      'DeferredActionSignatureInvalid',
    )
    landed(await act(world, subject, { calls: [ping(world)], prefix }))
  }),
  on('5.7/altered-deadline', 'a later deadline', async (world) => {
    const until = (await now(world)) + 1000
    const { subject, prefix, call } = await granted(world, { deadline: until })
    const ownerSignature: Hex = `0x${prefix.slice(-132)}`
    refused(
      await act(world, subject, {
        calls: [ping(world)],
        prefix: deferredPrefix({ deadline: until + 1, call, ownerSignature }),
      }),
      'AA23',
      'DeferredActionSignatureInvalid',
    )
    landed(await act(world, subject, { calls: [ping(world)], prefix }))
  }),
  on('5.7/replay', 'the same grant at the next nonce', async (world) => {
    const { subject, prefix } = await granted(world)
    landed(await act(world, subject, { calls: [ping(world)], prefix }))
    refused(
      await act(world, subject, { calls: [ping(world)], prefix }),
      'AA23',
      'DeferredActionSignatureInvalid',
    )
  }),
  on('5.7/resend', 'a landed operation once more', async (world) => {
    const { subject, prefix } = await granted(world)
    const op = await buildOperation(world, subject, { calls: [ping(world)], prefix })
    landed(await handle(world, op))
    refused(await handle(world, op), 'AA23', 'ValidationAlreadySet')
    assert.equal(await pings(world, subject.account), 1)
  }),
  ...(
    [
      ['a second before', -1, true],
      ['at the deadline', 0, true],
      ['a second after', 1, false],
    ] as const
  ).map(([name, offset, lands]) =>
    on('5.7/deadline', name, async (world) => {
      const deadline = (await now(world)) + 10_000
      const { subject, prefix } = await granted(world, { deadline })
      const op = await buildOperation(world, subject, { calls: [ping(world)], prefix })
      await world.client.setNextBlockTimestamp({ timestamp: BigInt(deadline + offset) })
      const outcome = await handle(world, op)
      if (lands) landed(outcome)
      else refused(outcome, 'AA22')
    }),
  ),
  on('5.7/deadline-zero', 'a year later', async (world) => {
    const { subject, prefix } = await granted(world, { deadline: 0 })
    const op = await buildOperation(world, subject, { calls: [ping(world)], prefix })
    await world.client.setNextBlockTimestamp({ timestamp: BigInt((await now(world)) + 31_536_000) })
    landed(await handle(world, op))
  }),
  ...(
    [
      [
        '5.7/hooked-authoriser',
        'with a validation hook',
        7,
        true,
        'DeferredValidationHasValidationHooks',
      ],
      ['5.7/authoriser-flag', 'without flag 2', 5, false, 'SignatureValidationInvalid'],
      ['5.7/authoriser-scope', 'without the selector', 3, false, 'ValidationFunctionMissing'],
    ] as const
  ).map(([rule, name, flags, hooked, error]) =>
    on(rule, `an authorising session ${name}`, async (world) => {
      const attempt = async (
        authoriserFlags: number,
        withHook: boolean,
        selectors: readonly Hex[],
      ) => {
        const account = await newAccount(world)
        const authoriser = await newSession(world, {
          account,
          entityId: 5,
          flags: authoriserFlags,
          selectors,
          hooks: withHook ? [hook(world.recorder, 1, hookFlags.validation)] : [],
        })
        const key = await fundedKey(world.client)
        const call = encodeInstallation({ entityId: 7, installData: signerData(7, key.address) })
        const nonce = nonceKey(7, deferredBit) << 64n
        const hash = hashTypedData(deferredTypedData(account.address, nonce, 0, call))
        const ownerSignature = concat([
          '0x00',
          await authoriser.key.signTypedData(
            replaySafe(hash, addresses.singleSigner, account.address),
          ),
        ])
        return act(world, session({ account, entityId: 7, key, hooks: [] }), {
          calls: [ping(world)],
          prefix: deferredPrefix({
            ownerEntityId: 5,
            ownerOptions: authoriserFlags & 4 ? globalBit : 0,
            deadline: 0,
            call,
            ownerSignature,
          }),
        })
      }
      const scope = rule === '5.7/authoriser-scope'
      refused(await attempt(flags, hooked, scope ? [executeSelector] : []), 'AA23', error)
      landed(await attempt(scope ? 3 : 7, false, scope ? [installationSelector] : []))
    }),
  ),
  on('5.7/authoriser-hooks', "the authoriser's execution hooks", async (world) => {
    const account = await newAccount(world)
    const hooks = [hook(addresses.nativeTokenLimit, 5, hookFlags.pre, limitData(5, 5n))]
    const authoriser = await newSession(world, { account, entityId: 5, flags: 3, hooks })
    const subject = await newSession(world, { account, entityId: 7 })
    const nonce = nonceKey(7, deferredBit) << 64n
    const attempt = async (value: bigint) => {
      const call = encodeExecute(ping(world, value))
      const hash = hashTypedData(deferredTypedData(account.address, nonce, 0, call))
      const ownerSignature = concat([
        '0x00',
        await authoriser.key.signTypedData(
          replaySafe(hash, addresses.singleSigner, account.address),
        ),
      ])
      const prefix = deferredPrefix({
        ownerEntityId: 5,
        ownerOptions: 0,
        deadline: 0,
        call,
        ownerSignature,
      })
      return act(world, subject, { calls: [ping(world)], prefix })
    }
    refused(await attempt(6n), 'AA23', 'PreExecHookReverted', 'ExceededNativeTokenLimit')
    landed(await attempt(5n))
    assert.equal(await pings(world, account), 2)
  }),
  on('5.7/refused-call', 'a call outside the allowlist', async (world) => {
    const hooks = [
      hook(
        addresses.allowlist,
        1,
        hookFlags.validation,
        allowlistData(1, [{ target: world.target }]),
      ),
    ]
    const { subject, prefix } = await granted(world, { hooks })
    refused(
      await act(world, subject, { calls: [{ to: world.token }], prefix }),
      'AA23',
      'PreUserOpValidationHookReverted',
      'AddressNotAllowed',
    )
    assert.equal(await installed(world, subject), false)
    landed(await act(world, subject, { calls: [ping(world)], prefix }))
  }),
  on('5.7/reverted-call', 'too much native value', async (world) => {
    const hooks = [hook(addresses.nativeTokenLimit, 1, hookFlags.pre, limitData(1, 5n))]
    const { subject, prefix } = await granted(world, { hooks })
    reverted(await act(world, subject, { calls: [ping(world, 6n)], prefix }), [
      'PreExecHookReverted',
      'ExceededNativeTokenLimit',
    ])
    assert.equal(await installed(world, subject), true)
    landed(await act(world, subject, { calls: [ping(world, 5n)] }))
  }),
  on('5.7/reverted-call', 'too many tokens', async (world) => {
    const data = allowlistData(1, [{ target: world.token, limit: 100n, selectors: ['0xa9059cbb'] }])
    const hooks = [
      hook(addresses.allowlist, 1, hookFlags.validation, data),
      hook(addresses.allowlist, 1, hookFlags.pre),
    ]
    const { subject, prefix } = await granted(world, { hooks })
    await mint(world, subject.account.address, 1000n)
    reverted(await act(world, subject, { calls: [transfer(world, world.target, 101n)], prefix }), [
      'PreExecHookReverted',
      'ExceededTokenLimit',
    ])
    assert.equal(await installed(world, subject), true)
    assert.equal(await tokenBalance(world, subject.account.address), 1000n)
  }),
  on('5.7/cancel', 'incrementNonce', async (world) => {
    const { subject, prefix, nonce } = await granted(world)
    const op = await buildOperation(world, subject, { calls: [ping(world)], prefix })
    const data = encodeFunctionData({
      abi: entryPointAbi,
      functionName: 'incrementNonce',
      args: [nonce >> 64n],
    })
    const cancel = encodeExecute({ to: entryPoint, data })
    succeeded(await asOwner(world, subject.account, cancel))
    refused(await handle(world, op), 'AA25')
    assert.equal(await installed(world, subject), false)
  }),
  on('5.7/swap', 'two grants for one nonce', async (world) => {
    const { subject, prefix, nonce } = await granted(world)
    const { account, entityId, key } = subject
    const call = encodeInstallation({
      entityId,
      flags: 3,
      installData: signerData(entityId, key.address),
    })
    const other = await deferredAction(world, { account, entityId, call, nonce })
    const op = await buildOperation(world, subject, { calls: [ping(world)], prefix })
    const swapped = {
      ...op,
      signature: concat([other.prefix, `0x${op.signature.slice(prefix.length)}`]),
    }
    assert.equal(await operationHash(world, op), await operationHash(world, swapped))
    landed(await handle(world, swapped))
    const { flags } = await world.client.readContract({
      address: account.address,
      abi: accountAbi,
      functionName: 'getValidationData',
      args: [moduleEntity(addresses.singleSigner, entityId)],
    })
    assert.equal(flags, 3)
  }),
  on('5.7/setters', 'two setters in a batch', async (world) => {
    const until = (await now(world)) + 1000
    const hooks = [
      hook(addresses.timeRange, 1, hookFlags.validation, timeData(1, until, 0)),
      hook(addresses.nativeTokenLimit, 1, hookFlags.pre, limitData(1, 5n)),
    ]
    const subject = await newSession(world, { hooks })
    const { account, entityId } = subject
    const call = encodeExecuteBatch([
      {
        to: addresses.timeRange,
        data: encodeFunctionData({
          abi: moduleAbi,
          functionName: 'setTimeRange',
          args: [1, until + 500, 0],
        }),
      },
      {
        to: addresses.nativeTokenLimit,
        data: encodeFunctionData({ abi: moduleAbi, functionName: 'updateLimits', args: [1, 50n] }),
      },
    ])
    const { prefix } = await deferredAction(world, { account, entityId, call })
    landed(await act(world, subject, { calls: [ping(world, 20n)], prefix }))
    const left = await world.client.readContract({
      address: addresses.nativeTokenLimit,
      abi: moduleAbi,
      functionName: 'limits',
      args: [1n, account.address],
    })
    assert.equal(left, 30n)
  }),
  on('5.7/extend-expired', 'the expired session carries its own extension', async (world) => {
    const start = await now(world)
    const hooks = [hook(addresses.timeRange, 1, hookFlags.validation, timeData(1, start + 10, 0))]
    const subject = await newSession(world, { hooks })
    const { account, entityId } = subject
    await world.client.setNextBlockTimestamp({ timestamp: BigInt(start + 100) })
    await world.client.mine({ blocks: 1 })
    refused(await act(world, subject, { calls: [ping(world)] }), 'AA22')
    const data = encodeFunctionData({
      abi: moduleAbi,
      functionName: 'setTimeRange',
      args: [1, start + 10_000, 0],
    })
    const call = encodeExecute({ to: addresses.timeRange, data })
    const { prefix } = await deferredAction(world, { account, entityId, call })
    landed(await act(world, subject, { calls: [ping(world)], prefix }))
    landed(await act(world, subject, { calls: [ping(world)] }))
  }),
  on('5.7/rotate', 'the new key signs the operation that rotates it in', async (world) => {
    const subject = await newSession(world)
    const { account, entityId } = subject
    const key = await fundedKey(world.client)
    const data = encodeFunctionData({
      abi: singleSignerAbi,
      functionName: 'transferSigner',
      args: [entityId, key.address],
    })
    const call = encodeExecute({ to: addresses.singleSigner, data })
    const { prefix } = await deferredAction(world, { account, entityId, call })
    landed(await act(world, subject, { calls: [ping(world)], prefix, key }))
    refused(await act(world, subject, { calls: [ping(world)] }), 'AA24')
    landed(await act(world, subject, { calls: [ping(world)], key }))
  }),
]
