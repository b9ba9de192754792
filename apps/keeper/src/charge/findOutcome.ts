import type { Address, Chain, Client, Hash, Transport } from 'viem'
import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction'
import { getBlock, getContractEvents } from 'viem/actions'

export type OperationOutcome = {
  success: boolean
  userOpHash: Hash
  /** Of its block, unix seconds. */
  time: number
}

/** Blocks per question: public RPCs refuse larger ranges. */
const range = 5_000n

/** How the operation with this nonce ended, by the EntryPoint's own event. It has landed by `blockNumber`. */
export async function findOutcome(
  client: Client<Transport, Chain>,
  { account, nonce, blockNumber }: { account: Address; nonce: bigint; blockNumber: bigint },
): Promise<OperationOutcome> {
  for (let toBlock = blockNumber; toBlock >= 0n; toBlock -= range) {
    const events = await getContractEvents(client, {
      address: entryPoint07Address,
      abi: entryPoint07Abi,
      eventName: 'UserOperationEvent',
      args: { sender: account },
      fromBlock: toBlock >= range ? toBlock - range + 1n : 0n,
      toBlock,
      strict: true,
    })
    const event = events.find(({ args }) => args.nonce === nonce)
    if (event !== undefined) {
      const { timestamp } = await getBlock(client, { blockNumber: event.blockNumber })
      const { success, userOpHash } = event.args
      return { success, userOpHash, time: Number(timestamp) }
    }
  }
  throw new Error(
    `Nonce ${nonce} of ${account} is used, and no event says how it ended. Nothing is sent until one does: use an RPC that keeps all logs.`,
  )
}
