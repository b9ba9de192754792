import { target, recorderModule } from '@valetkey/contracts/fixtures'
import {
  encodeFunctionData,
  erc20Abi,
  parseAbi,
  parseEventLogs,
  type Address,
  type Hex,
  type Log,
} from 'viem'
import type { Call } from './wire.js'
import type { Account, World } from './world.js'

const tokenAbi = [...erc20Abi, ...parseAbi(['function mint(address to, uint256 amount)'])] as const

/** A call that anybody may make and everybody can count. */
export const ping = ({ target: to }: World, value = 0n): Call => ({
  to,
  value,
  data: encodeFunctionData({ abi: target.abi, functionName: 'ping', args: [1n] }),
})

export const pingSelector: Hex = '0x773acdef'

/** A call that its target refuses with `Refused(42)`. */
export const refuse = ({ target: to }: World): Call => ({
  to,
  data: encodeFunctionData({ abi: target.abi, functionName: 'refuse', args: [42n] }),
})

/** How many pings of this account took effect. */
export async function pings({ client, target: address }: World, account: Account): Promise<number> {
  const logs = await client.getContractEvents({
    address,
    abi: target.abi,
    eventName: 'Pinged',
    args: { sender: account.address },
    fromBlock: 0n,
  })
  return logs.length
}

/** The calls that the recorder module logged, oldest first. */
export const recorded = (logs: Log[]): { selector: Hex; data: Hex }[] =>
  parseEventLogs({ abi: recorderModule.abi, eventName: 'Recorded', logs }).map(({ args }) => args)

/** Makes the recorder module refuse, or answer with other data, for one function and entity id. */
export async function answer(
  { client, recorder: address, bundler }: World,
  selector: Hex,
  entityId: number | bigint,
  reverts: boolean,
  data: Hex,
): Promise<void> {
  await client.writeContractSync({
    account: bundler,
    address,
    abi: recorderModule.abi,
    functionName: 'setAnswer',
    args: [selector, BigInt(entityId), reverts, data],
  })
}

export const transferSelector: Hex = '0xa9059cbb'
export const approveSelector: Hex = '0x095ea7b3'
export const transferFromSelector: Hex = '0x23b872dd'

export const transfer = (world: World, to: Address, amount: bigint): Call => ({
  to: world.token,
  data: encodeFunctionData({ abi: tokenAbi, functionName: 'transfer', args: [to, amount] }),
})

export const approve = (world: World, spender: Address, amount: bigint): Call => ({
  to: world.token,
  data: encodeFunctionData({
    abi: tokenAbi,
    functionName: 'approve',
    args: [spender, amount],
  }),
})

export const tokenBalance = ({ client, token: address }: World, owner: Address): Promise<bigint> =>
  client.readContract({ address, abi: tokenAbi, functionName: 'balanceOf', args: [owner] })

export async function mint(world: World, to: Address, amount: bigint): Promise<void> {
  await world.client.writeContractSync({
    account: world.bundler,
    address: world.token,
    abi: tokenAbi,
    functionName: 'mint',
    args: [to, amount],
  })
}
