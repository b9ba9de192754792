import * as artifacts from '@valetkey/contracts'
import type { Abi, Hex } from 'viem'

export type Artifact = { contractName: string; abi: Abi; bytecode: Hex }

const byName = new Map<string, Artifact>(
  Object.values(artifacts).map((artifact) => [artifact.contractName, artifact]),
)

/** One of our own contracts, by its Solidity name. */
export function ownArtifact(contractName: string): Artifact | undefined {
  return byName.get(contractName)
}
