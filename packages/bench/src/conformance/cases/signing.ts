import assert from 'node:assert/strict'
import { concat, encodeFunctionData, keccak256, toHex, type Hex } from 'viem'
import { on, type Case } from '../case.js'
import {
  accountAbi,
  addresses,
  allowlistData,
  encodeExecute,
  hook,
  hookFlags,
  timeData,
} from '../wire.js'
import {
  act,
  newAccount,
  newSession,
  now,
  replaySafe,
  revertOf,
  type Session,
  type World,
} from '../world.js'
import { landed, refused } from '../expect.js'
import { ping } from '../target.js'

const hash = keccak256(toHex('a message'))
const magic = '0x1626ba7e'

const isValid = (world: World, address: Hex, signature: Hex): Promise<Hex> =>
  world.client.readContract({
    address,
    abi: accountAbi,
    functionName: 'isValidSignature',
    args: [hash, signature],
  })

const failure = (world: World, address: Hex, signature: Hex) =>
  revertOf(world, {
    from: world.bundler.address,
    to: address,
    data: encodeFunctionData({
      abi: accountAbi,
      functionName: 'isValidSignature',
      args: [hash, signature],
    }),
  })

const sessionSignature = async ({ account, key, entityId }: Session): Promise<Hex> =>
  concat([
    '0x00',
    toHex(entityId, { size: 4 }),
    '0xff00',
    await key.signTypedData(replaySafe(hash, addresses.singleSigner, account.address)),
  ])

export const signing: readonly Case[] = [
  on('5.8/owner', 'a replay-safe signature', async (world) => {
    const { address, owner } = await newAccount(world)
    const signature = await owner.signTypedData(replaySafe(hash, address))
    const packed = concat(['0x01', '0x00000000', '0xff00', signature])
    assert.equal(await isValid(world, address, packed), magic)
  }),
  on('5.8/owner-bare', 'a bare signature', async (world) => {
    const { address, owner } = await newAccount(world)
    const packed = concat(['0x01', '0x00000000', '0xff00', await owner.sign({ hash })])
    assert.equal(await isValid(world, address, packed), '0xffffffff')
  }),
  on('5.8/session', 'a session with flag 2', async (world) => {
    const session = await newSession(world, { flags: 3 })
    assert.equal(
      await isValid(world, session.account.address, await sessionSignature(session)),
      magic,
    )
    const other = await newSession(world, { flags: 3 })
    const foreign = await sessionSignature({ ...session, account: other.account })
    assert.equal(await isValid(world, session.account.address, foreign), '0xffffffff')
  }),
  on('5.8/session-without-flag', 'a session without flag 2', async (world) => {
    const session = await newSession(world)
    const { names } = await failure(world, session.account.address, await sessionSignature(session))
    assert.deepEqual(names, ['SignatureValidationInvalid'])
  }),
  on('5.8/time-ignored', 'after its end', async (world) => {
    const start = await now(world)
    const session = await newSession(world, {
      flags: 3,
      hooks: [hook(addresses.timeRange, 1, hookFlags.validation, timeData(1, start + 10, 0))],
    })
    await world.client.setNextBlockTimestamp({ timestamp: BigInt(start + 100) })
    await world.client.mine({ blocks: 1 })
    refused(await act(world, session, { calls: [ping(world)] }), 'AA22')
    assert.equal(
      await isValid(world, session.account.address, await sessionSignature(session)),
      magic,
    )
  }),
  on('5.8/allowlist-ignored', 'beside an allowlist', async (world) => {
    const session = await newSession(world, {
      flags: 3,
      hooks: [
        hook(
          addresses.allowlist,
          1,
          hookFlags.validation,
          allowlistData(1, [{ target: world.target }]),
        ),
      ],
    })
    landed(await act(world, session, { callData: encodeExecute(ping(world)) }))
    assert.equal(
      await isValid(world, session.account.address, await sessionSignature(session)),
      magic,
    )
  }),
]
