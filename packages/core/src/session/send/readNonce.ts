import type { Address } from 'viem'
import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction'
import { readContract } from 'viem/actions'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'

/** The nonce that is next where a given one was or is to be used, by the latest block or a given one. */
export function readNonce(
  config: ValetKeyConfig,
  {
    chainId,
    account,
    nonce,
    blockNumber,
  }: { chainId: number; account: Address; nonce: bigint; blockNumber?: bigint | undefined },
): Promise<bigint> {
  return readContract(config.getClient({ chainId }), {
    address: entryPoint07Address,
    abi: entryPoint07Abi,
    functionName: 'getNonce',
    args: [account, nonce >> 64n],
    blockNumber,
  })
}
