import type { Address } from 'viem'
import type { Config } from 'wagmi'
import { getConnection } from 'wagmi/actions'
import { WalletNotConnectedError } from '../errors/WalletNotConnectedError.js'

/** Who is connected, and on which chain. Throws when nobody is. */
export function getConnected(config: Config): { owner: Address; chainId: number } {
  const { address: owner, chainId } = getConnection(config)
  if (owner === undefined || chainId === undefined) throw new WalletNotConnectedError()
  return { owner, chainId }
}
