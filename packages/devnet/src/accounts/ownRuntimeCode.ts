import type { Hex } from 'viem'
import type { Chain } from '../chain/createChain.js'
import { ownArtifact } from '../contracts/ownArtifact.js'

/**
 * The code that one of our contracts has once deployed, immutables filled in by its constructor. Nothing is deployed.
 */
export async function ownRuntimeCode(chain: Chain, contractName: string): Promise<Hex> {
  const { data } = await chain.call({ data: ownArtifact(contractName).bytecode })
  if (data === undefined) throw new Error(`the constructor of ${contractName} returns no code`)
  return data
}
