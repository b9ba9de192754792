import { permitToken } from '@valetkey/contracts/fixtures'
import {
  encodeFunctionData,
  getAddress,
  numberToHex,
  parseEther,
  type Address,
  type Hex,
} from 'viem'
import type { PrivateKeyAccount } from 'viem/accounts'
import { addresses, entryPoint, entryPointAbi, factoryAbi, type Call } from '../conformance/wire.js'
import {
  deploy,
  fundedKey,
  newAccount,
  now,
  send,
  type Account,
  type World,
} from '../conformance/world.js'
import { sponsorCode } from '../fuzz/arena.js'
import { tokenAbi } from './tokens.js'

/** An account worth robbing, a session key of it that has leaked, and who found the key. */
export type Scene = {
  world: World
  account: Account
  /** Another account of the same owner. */
  sibling: Address
  /** Names the session; unused so far. */
  entityId: number
  /** The key that leaked. */
  key: PrivateKeyAccount
  /** Has money of its own for gas, and the key. */
  thief: PrivateKeyAccount
  /** Three tokens that the account holds 1000 units of; the last one knows permits. */
  dollar: Address
  token: Address
  permitToken: Address
  /** Keeps a board for each player, and native tokens that it is sent. */
  arena: Address
  /** `paymasterAndData` of two paymasters that sponsor everything. */
  paymasterAndData: Hex
  otherPaymasterAndData: Hex
  /** When the session can begin: unix seconds of the chain. */
  start: number
}

export const holdings = 1000n
export const deposit = parseEther('1')

const otherPaymaster = getAddress(numberToHex(0xfedcba0987654321fedcba01n, { size: 20 }))

/** Made once; every attempt starts from here. */
export async function createScene(world: World): Promise<Scene> {
  const { client, bundler, contracts } = world
  const account = await newAccount(world)
  const { owner, address } = account
  const scene: Scene = {
    world,
    account,
    sibling: await createSibling(world, owner),
    entityId: 1_234_567,
    key: await fundedKey(client),
    thief: await fundedKey(client),
    dollar: contracts.testDollar,
    token: contracts.testToken,
    permitToken: await deploy(client, bundler, permitToken.bytecode),
    arena: contracts.arena,
    paymasterAndData: await world.sponsor(),
    otherPaymasterAndData: '0x',
    start: await now(world),
  }
  scene.otherPaymasterAndData = `${otherPaymaster}${scene.paymasterAndData.slice(42)}`
  await client.setCode({ address: otherPaymaster, bytecode: sponsorCode })
  const depositTo = (to: Address): Call => ({
    to: entryPoint,
    value: deposit,
    data: encodeFunctionData({ abi: entryPointAbi, functionName: 'depositTo', args: [to] }),
  })
  const mint = (token: Address, to: Address): Call => ({
    to: token,
    data: encodeFunctionData({ abi: tokenAbi, functionName: 'mint', args: [to, holdings] }),
  })
  const approveAccount = encodeFunctionData({
    abi: tokenAbi,
    functionName: 'approve',
    args: [address, holdings],
  })
  for (const call of [
    depositTo(address),
    depositTo(otherPaymaster),
    mint(scene.dollar, address),
    mint(scene.token, address),
    mint(scene.permitToken, address),
    // The owner's own purse, which the account may draw on.
    mint(scene.token, owner.address),
    { to: scene.token, data: approveAccount },
  ])
    await send(world, owner, call)
  return scene
}

async function createSibling(world: World, owner: PrivateKeyAccount): Promise<Address> {
  const args = [owner.address, 1n] as const
  const address = await world.client.readContract({
    address: addresses.accountFactory,
    abi: factoryAbi,
    functionName: 'getAddressSemiModular',
    args,
  })
  await world.client.setBalance({ address, value: parseEther('10') })
  await send(world, owner, {
    to: addresses.accountFactory,
    data: encodeFunctionData({ abi: factoryAbi, functionName: 'createSemiModularAccount', args }),
  })
  return address
}
