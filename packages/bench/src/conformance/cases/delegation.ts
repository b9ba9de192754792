import assert from 'node:assert/strict'
import { concat, encodeFunctionData, zeroAddress, type Address } from 'viem'
import { on, type Case } from '../case.js'
import { failed, landed, refused, reverted, succeeded } from '../expect.js'
import { ping, pings } from '../target.js'
import {
  accountAbi,
  addresses,
  allowlistData,
  hook,
  hookFlags,
  limitData,
  signerData,
} from '../wire.js'
import {
  act,
  asOwner,
  deferredAction,
  encodeInstallation,
  fundedKey,
  newSession,
  ownerOf,
  send,
  session,
  type Account,
  type World,
} from '../world.js'

async function delegate(world: World, owner: Account['owner'], to: Address): Promise<void> {
  const authorization = await world.client.signAuthorization({
    account: owner,
    contractAddress: to,
    executor: 'self',
  })
  await world.client.sendTransactionSync({
    account: owner,
    to: world.bundler.address,
    authorizationList: [authorization],
    gas: 200_000n,
  })
  // Anvil's pool lets go of the transaction a moment later; until then it does not count the authorization.
  const { address } = owner
  const count = (blockTag: 'latest' | 'pending'): Promise<number> =>
    world.client.getTransactionCount({ address, blockTag })
  while ((await count('pending')) < (await count('latest'))) continue
}

/** An EOA that is a Modular Account: it owns itself and needs no factory. */
async function delegated(world: World): Promise<Account> {
  const owner = await fundedKey(world.client)
  await delegate(world, owner, addresses.semiModularAccount7702)
  return { address: owner.address, owner, initCode: '0x' }
}

export const delegation: readonly Case[] = [
  on('9/delegation', 'the EOA owns itself', async (world) => {
    const account = await delegated(world)
    const code = await world.client.getCode({ address: account.address })
    assert.equal(code, concat(['0xef0100', addresses.semiModularAccount7702]).toLowerCase())
    landed(await act(world, ownerOf(account), { calls: [ping(world)] }))
    assert.equal(await pings(world, account), 1)
    const signer = await world.client.readContract({
      address: account.address,
      abi: accountAbi,
      functionName: 'getFallbackSignerData',
    })
    assert.deepEqual(signer, [account.address, false])
  }),
  on('9/one-operation', 'install and act', async (world) => {
    const account = await delegated(world)
    const key = await fundedKey(world.client)
    const call = encodeInstallation({ entityId: 7, installData: signerData(7, key.address) })
    const { prefix } = await deferredAction(world, { account, entityId: 7, call })
    const subject = session({ account, entityId: 7, key, hooks: [] })
    landed(await act(world, subject, { calls: [ping(world)], prefix }))
    landed(await act(world, subject, { calls: [ping(world)] }))
  }),
  on('9/limits', 'allowlist and native limit', async (world) => {
    const account = await delegated(world)
    const subject = await newSession(world, {
      account,
      hooks: [
        hook(
          addresses.allowlist,
          1,
          hookFlags.validation,
          allowlistData(1, [{ target: world.target }]),
        ),
        hook(addresses.nativeTokenLimit, 1, hookFlags.pre, limitData(1, 5n)),
      ],
    })
    refused(
      await act(world, subject, { calls: [{ to: world.token }] }),
      'AA23',
      'PreUserOpValidationHookReverted',
      'AddressNotAllowed',
    )
    reverted(await act(world, subject, { calls: [ping(world, 6n)] }), [
      'PreExecHookReverted',
      'ExceededNativeTokenLimit',
    ])
    landed(await act(world, subject, { calls: [ping(world, 5n)] }))
  }),
  on('9/upgrade', 'upgradeToAndCall', async (world) => {
    const account = await delegated(world)
    const data = encodeFunctionData({
      abi: accountAbi,
      functionName: 'upgradeToAndCall',
      args: [addresses.semiModularAccountBytecode, '0x'],
    })
    failed(await asOwner(world, account, data), 'UpgradeNotAllowed')
  }),
  on('9/revive', 'undelegate, delegate again', async (world) => {
    const account = await delegated(world)
    const subject = await newSession(world, { account })
    landed(await act(world, subject, { calls: [ping(world)] }))
    await delegate(world, account.owner, zeroAddress)
    const outcome = await act(world, subject, { calls: [ping(world)] })
    assert.equal(outcome.phase, 'validation')
    await delegate(world, account.owner, addresses.semiModularAccount7702)
    landed(await act(world, subject, { calls: [ping(world)] }))
  }),
  on('9/owner-free', 'a plain transaction', async (world) => {
    const account = await delegated(world)
    await newSession(world, {
      account,
      hooks: [hook(addresses.nativeTokenLimit, 1, hookFlags.pre)],
    })
    const before = await world.client.getBalance({ address: world.target })
    succeeded(await send(world, account.owner, { to: world.target, value: 9n }))
    assert.equal((await world.client.getBalance({ address: world.target })) - before, 9n)
  }),
  on('9/account-id', 'its name', async (world) => {
    const { address } = await delegated(world)
    const id = await world.client.readContract({
      address,
      abi: accountAbi,
      functionName: 'accountId',
    })
    assert.equal(id, 'alchemy.sma-7702.1.0.0')
  }),
]
