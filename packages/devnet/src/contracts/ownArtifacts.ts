import * as artifacts from '@valetkey/contracts'
import type { Abi, Hex } from 'viem'

export type OwnArtifact = { abi: Abi; bytecode: Hex }

/** Our own contracts, by their names in Solidity. */
export const ownArtifacts: ReadonlyMap<string, OwnArtifact> = new Map<string, OwnArtifact>(
  Object.values(artifacts).map((artifact) => [artifact.contractName, artifact]),
)
