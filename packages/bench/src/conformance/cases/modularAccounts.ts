import { concat, encodeFunctionData, parseEther, type Address, type Hex } from 'viem'
import { on, type Case } from '../case.js'
import { landed, refused, succeeded } from '../expect.js'
import { challengeOf, createPasskey } from '../passkey.js'
import { ping } from '../target.js'
import { addresses, factoryAbi, globalBit } from '../wire.js'
import {
  act,
  buildOperation,
  fundedKey,
  handle,
  operationHash,
  send,
  type Session,
  type World,
} from '../world.js'

/** Creates an account with a factory's calldata, and the owner's way to act for it. */
async function created(
  world: World,
  { factory, data, entityId }: { factory: Address; data: Hex; entityId: number },
): Promise<Session> {
  const owner = await fundedKey(world.client)
  const { data: result } = await world.client.call({ to: factory, data })
  const address: Address = `0x${result?.slice(-40)}`
  succeeded(await send(world, owner, { to: factory, data }))
  await world.client.setBalance({ address, value: parseEther('1') })
  return {
    account: { address, owner, initCode: '0x' },
    entityId,
    key: owner,
    executionHooks: false,
    options: globalBit,
  }
}

/** Accounts whose owner is a validation of a module. */
export const modularAccounts: readonly Case[] = [
  on('4.1/owner-acts', 'a single signer, under entity id 3', async (world) => {
    const key = await fundedKey(world.client)
    const data = encodeFunctionData({
      abi: factoryAbi,
      functionName: 'createAccount',
      args: [key.address, 9n, 3],
    })
    const subject = await created(world, { factory: addresses.accountFactory, data, entityId: 3 })
    const what = { calls: [ping(world)] }
    refused(await act(world, subject, what), 'AA24')
    refused(
      await act(world, { ...subject, key, options: 0 }, what),
      'AA23',
      'ValidationFunctionMissing',
    )
    refused(
      await act(world, { ...subject, key, entityId: 0 }, what),
      'AA23',
      'ValidationFunctionMissing',
    )
    landed(await act(world, { ...subject, key }, what))
  }),
  ...(['accountFactory', 'webAuthnFactory'] as const).map((factory) =>
    on('4.1/owner-acts', `a passkey, of the ${factory}`, async (world) => {
      const key = await createPasskey()
      const data = encodeFunctionData({
        abi: factoryAbi,
        functionName: 'createWebAuthnAccount',
        args: [key.x, key.y, 9n, 0],
      })
      const subject = await created(world, { factory: addresses[factory], data, entityId: 0 })
      const op = await buildOperation(world, subject, { calls: [ping(world)] })
      const signed = async (by: typeof key) => ({
        ...op,
        signature: concat(['0xff', await by.sign(challengeOf(await operationHash(world, op)))]),
      })
      refused(await handle(world, await signed(await createPasskey())), 'AA24')
      landed(await handle(world, await signed(key)))
    }),
  ),
]
