import assert from 'node:assert/strict'
import { wallet1271 } from '@valetkey/contracts/fixtures'
import { concat, encodeFunctionData, size } from 'viem'
import { privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts'
import { on, type Case } from '../case.js'
import { landed, refused, succeeded } from '../expect.js'
import { ping, pings } from '../target.js'
import {
  accountAbi,
  addresses,
  allowlistData,
  encodeExecute,
  hook,
  hookFlags,
  limitData,
  paymasterData,
  segment,
  signerData,
  timeData,
  wrap,
} from '../wire.js'
import {
  act,
  asOwner,
  buildOperation,
  deploy,
  encodeInstallation,
  fundedKey,
  handle,
  newAccount,
  newSession,
  now,
  operationHash,
  ownerOf,
  send,
  session,
  type Session,
  type World,
} from '../world.js'

// The second account of anvil's well-known mnemonic, whose signatures the fixture accepts.
const walletSigner = privateKeyToAccount(
  '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d',
)

const recorderHook = (world: World, entityId: number) =>
  hook(world.recorder, entityId, hookFlags.validation)

export const signature: readonly Case[] = [
  on('5.2/plain', '67 bytes, owner and session', async (world) => {
    const session = await newSession(world)
    for (const subject of [session, ownerOf(session.account)]) {
      const op = await buildOperation(world, subject, { calls: [ping(world)] })
      assert.equal(size(op.signature), 67)
      assert.ok(op.signature.startsWith('0xff00'))
      landed(await handle(world, op))
    }
    assert.equal(await pings(world, session.account), 2)
  }),
  on('5.2/missing-ff', 'no 0xFF', async (world) => {
    const session = await newSession(world)
    const op = await buildOperation(world, session, { calls: [ping(world)] })
    refused(
      await handle(world, { ...op, signature: `0x${op.signature.slice(4)}` }),
      'AA23',
      'ValidationSignatureSegmentMissing',
    )
    landed(await handle(world, op))
  }),
  on('5.2/unknown-segment', 'a segment without its hook', async (world) => {
    const session = await newSession(world)
    refused(
      await act(world, session, { calls: [ping(world)], segments: segment(0, '0x01') }),
      'AA23',
      'ValidationSignatureSegmentMissing',
    )
    landed(await act(world, session, { calls: [ping(world)] }))
  }),
  on('5.2/unknown-segment', 'a segment that its hook takes', async (world) => {
    const session = await newSession(world, { hooks: [recorderHook(world, 1)] })
    landed(await act(world, session, { calls: [ping(world)], segments: segment(0, '0x01') }))
  }),
  on('5.2/zero-segment', 'a segment of no bytes', async (world) => {
    const session = await newSession(world, { hooks: [recorderHook(world, 1)] })
    refused(
      await act(world, session, { calls: [ping(world)], segments: segment(0, '0x') }),
      'AA23',
      'NonCanonicalEncoding',
    )
  }),
  on(
    '5.2/segment-order',
    'two segments for three hooks, right and wrong way round',
    async (world) => {
      const session = await newSession(world, {
        hooks: [recorderHook(world, 1), recorderHook(world, 2), recorderHook(world, 3)],
      })
      const [first, second] = [segment(0, '0x01'), segment(1, '0x02')]
      refused(
        await act(world, session, { calls: [ping(world)], segments: concat([second, first]) }),
        'AA23',
        'SegmentOutOfOrder',
      )
      landed(await act(world, session, { calls: [ping(world)], segments: concat([first, second]) }))
    },
  ),
  ...(
    [
      ['TimeRange', addresses.timeRange, (t: number) => timeData(1, t + 1000, 0)],
      ['NativeTokenLimit', addresses.nativeTokenLimit, () => limitData(1, 10n ** 18n)],
      [
        'Allowlist',
        addresses.allowlist,
        (_: number, world: World) => allowlistData(1, [{ target: world.target }]),
      ],
      [
        'PaymasterGuard',
        addresses.paymasterGuard,
        (_: number, world: World) => paymasterData(1, world.target),
      ],
    ] as const
  ).map(([name, module, data]) =>
    on('5.2/unexpected-data', `data for ${name}`, async (world) => {
      const installData = data(await now(world), world)
      const session = await newSession(world, {
        hooks: [hook(module, 1, hookFlags.validation, installData)],
      })
      refused(
        await act(world, session, { calls: [ping(world)], segments: segment(0, '0x01') }),
        'AA23',
        'PreUserOpValidationHookReverted',
        'UnexpectedDataPassed',
      )
    }),
  ),
  on('5.2/eip191', 'the bare hash', async (world) => {
    const session = await newSession(world)
    for (const subject of [session, ownerOf(session.account)]) {
      const op = await buildOperation(world, subject, { calls: [ping(world)] })
      const bare = await subject.key.sign({ hash: await operationHash(world, op) })
      refused(await handle(world, { ...op, signature: concat(['0xff00', bare]) }), 'AA24')
      landed(await handle(world, op))
    }
  }),
  ...(['02', '03', 'ff'] as const).map((type) =>
    on('5.2/type-byte', `type 0x${type}`, async (world) => {
      const session = await newSession(world)
      const forge = async (subject: Session) => {
        const op = await buildOperation(world, subject, { calls: [ping(world)] })
        return handle(world, { ...op, signature: `0xff${type}${op.signature.slice(6)}` })
      }
      refused(await forge(ownerOf(session.account)), 'AA23', 'Panic')
      refused(await forge(session), 'AA23', 'UserOpValidationFunctionReverted', 'Panic')
      landed(await act(world, session, { calls: [ping(world)] }))
    }),
  ),
  on('5.2/wrong-key', 'another key, owner and session', async (world) => {
    const session = await newSession(world)
    const key = await fundedKey(world.client)
    for (const subject of [session, ownerOf(session.account)]) {
      refused(await act(world, subject, { calls: [ping(world)], key }), 'AA24')
    }
    assert.equal(await pings(world, session.account), 0)
  }),
  on('5.2/contract-signer', 'an owner that is a contract', async (world) => {
    const account = await newAccount(world)
    const wallet = await deploy(world.client, world.bundler, wallet1271.bytecode)
    await asOwner(
      world,
      account,
      encodeFunctionData({
        abi: accountAbi,
        functionName: 'updateFallbackSignerData',
        args: [wallet, false],
      }),
    )
    const op = await buildOperation(world, ownerOf(account), { calls: [ping(world)] })
    const message = { raw: await operationHash(world, op) }
    const signedBy = async (key: PrivateKeyAccount) => ({
      ...op,
      signature: concat(['0xff01', await key.signMessage({ message })]),
    })
    refused(await handle(world, await signedBy(account.owner)), 'AA24')
    landed(await handle(world, await signedBy(walletSigner)))
  }),
  on('5.2/contract-signer', 'a session key that is a contract', async (world) => {
    const account = await newAccount(world)
    const wallet = await deploy(world.client, world.bundler, wallet1271.bytecode)
    const installData = signerData(7, wallet)
    succeeded(await asOwner(world, account, encodeInstallation({ entityId: 7, installData })))
    const subject = session({ account, entityId: 7, key: account.owner, hooks: [] })
    const op = await buildOperation(world, subject, { calls: [ping(world)] })
    const message = { raw: await operationHash(world, op) }
    const signedBy = async (key: PrivateKeyAccount) => ({
      ...op,
      signature: concat(['0xff01', await key.signMessage({ message })]),
    })
    refused(await handle(world, await signedBy(account.owner)), 'AA24')
    landed(await handle(world, await signedBy(walletSigner)))
  }),
  on('5.2/dummy', 'a signature for estimates', async (world) => {
    const subject = await newSession(world)
    const signature = concat([
      '0xff00',
      `0x${'f'.repeat(31)}${'0'.repeat(33)}`,
      `0x7${'a'.repeat(63)}`,
      '0x1c',
    ])
    refused(await act(world, subject, { calls: [ping(world)], signature }), 'AA24')
    landed(await act(world, subject, { calls: [ping(world)] }))
  }),

  on('5.3/wrap-required', 'bare calldata beside an execution hook', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(addresses.nativeTokenLimit, 1, hookFlags.pre)],
    })
    refused(
      await act(world, session, { calls: [ping(world)], wrapped: false }),
      'AA23',
      'RequireUserOperationContext',
    )
    landed(await act(world, session, { calls: [ping(world)], wrapped: true }))
  }),
  on('5.3/wrap-allowed', 'wrapped calldata without execution hooks', async (world) => {
    const session = await newSession(world)
    landed(await act(world, session, { calls: [ping(world)], wrapped: true }))
    assert.equal(await pings(world, session.account), 1)
  }),
  on('5.3/runtime-unwrapped', 'wrapped calldata at run time', async (world) => {
    const session = await newSession(world, {
      hooks: [hook(addresses.nativeTokenLimit, 1, hookFlags.pre)],
    })
    const callData = encodeExecute(ping(world))
    const authorization = concat(['0x00', '0x00000007', '0xff'])
    const runtime = (data: typeof callData) =>
      send(world, session.key, {
        to: session.account.address,
        data: encodeFunctionData({
          abi: accountAbi,
          functionName: 'executeWithRuntimeValidation',
          args: [data, authorization],
        }),
      })
    assert.equal((await runtime(wrap(callData))).success, false)
    assert.equal(await pings(world, session.account), 0)
    assert.equal((await runtime(callData)).success, true)
    assert.equal(await pings(world, session.account), 1)
  }),
]
