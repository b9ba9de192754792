import type { Address, Hash } from 'viem'
import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction'
import { getBlockNumber, getContractEvents } from 'viem/actions'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { readRanges, type BlockRange } from '../chain/readRanges.js'

/**
 * The operation that used a nonce which the chain counts as used. `undefined`: no such operation was
 * seen for `config.patience`, which is what a nonce that was cancelled looks like (`incrementNonce`,
 * ERC-4337 v0.7). One look is not enough: nodes behind one URL are not all at the same block.
 */
export async function findNonceUse(
  config: ValetKeyConfig,
  {
    chainId,
    account,
    nonce,
    fromBlock,
  }: { chainId: number; account: Address; nonce: bigint; fromBlock: bigint },
): Promise<{ userOpHash: Hash; transactionHash: Hash; blockNumber: bigint } | undefined> {
  const client = config.getClient({ chainId })
  const end = Date.now() + config.patience
  const read = (range: BlockRange) =>
    getContractEvents(client, {
      address: entryPoint07Address,
      abi: entryPoint07Abi,
      eventName: 'UserOperationEvent',
      args: { sender: account },
      ...range,
      strict: true,
    })
  for (;;) {
    const toBlock = await getBlockNumber(client, { cacheTime: 0 })
    for await (const { logs } of readRanges({ fromBlock, toBlock, read })) {
      const use = logs.find(({ args }) => args.nonce === nonce)
      if (use !== undefined) {
        const { transactionHash, blockNumber } = use
        return { userOpHash: use.args.userOpHash, transactionHash, blockNumber }
      }
    }
    if (Date.now() >= end) return undefined
    await new Promise((resolve) => setTimeout(resolve, client.pollingInterval))
  }
}
