import type { Devnet } from '@valetkey/devnet'
import {
  encodeFunctionData,
  getAddress,
  numberToHex,
  parseEther,
  type Address,
  type Hex,
} from 'viem'
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts'
import { addresses, entryPoint, entryPointAbi, factoryAbi } from '../conformance/wire.js'
import { createClient, type Client } from '../conformance/world.js'

/** One account on one chain; sessions are installed and used in simulations that leave no trace. */
export type Arena = {
  client: Client
  accounts: Devnet['accounts']
  owner: Address
  account: Address
  sessionKey: PrivateKeyAccount
  /** Earliest time of a simulation. */
  start: number
}

/** Contracts that take every call and keep what they are sent, and one address without code. */
export const targets: readonly Address[] = Array.from({ length: 6 }, (_, index) =>
  getAddress(numberToHex(0xabcdef1234567890abcdef00n + BigInt(index + 1), { size: 20 })),
)
export const paymasters: readonly Address[] = [1n, 2n].map((index) =>
  getAddress(numberToHex(0xfedcba0987654321fedcba00n + index, { size: 20 })),
)

const stop: Hex = '0x00'
/** Answers every call with an empty context and valid for ever. */
export const sponsorCode: Hex = '0x604060005260606000f3'

export async function createArena(devnet: Devnet): Promise<Arena> {
  const client = createClient(devnet.rpcUrl)
  const owner = privateKeyToAccount(generatePrivateKey())
  await client.setBalance({ address: owner.address, value: parseEther('10000') })
  const args = [owner.address, 0n] as const
  const account = await client.readContract({
    address: addresses.accountFactory,
    abi: factoryAbi,
    functionName: 'getAddressSemiModular',
    args,
  })
  const transact = async (to: Address, data: Hex, value = 0n): Promise<void> => {
    const hash = await client.sendTransaction({ account: owner, to, data, value })
    await client.waitForTransactionReceipt({ hash })
  }
  await transact(
    addresses.accountFactory,
    encodeFunctionData({ abi: factoryAbi, functionName: 'createSemiModularAccount', args }),
  )
  await Promise.all(
    targets.slice(0, -1).map((address) => client.setCode({ address, bytecode: stop })),
  )
  for (const address of paymasters) {
    await client.setCode({ address, bytecode: sponsorCode })
    await transact(
      entryPoint,
      encodeFunctionData({ abi: entryPointAbi, functionName: 'depositTo', args: [address] }),
      parseEther('1000'),
    )
  }
  const { timestamp } = await client.getBlock()
  return {
    client,
    accounts: devnet.accounts,
    owner: owner.address,
    account,
    sessionKey: privateKeyToAccount(generatePrivateKey()),
    start: Number(timestamp) + 1000,
  }
}
