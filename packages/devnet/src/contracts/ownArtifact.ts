import * as artifacts from '@valetkey/contracts'
import type { Abi, Hex } from 'viem'

const byName = new Map<string, { abi: Abi; bytecode: Hex }>(
  Object.values(artifacts).map((artifact) => [artifact.contractName, artifact]),
)

/** One of our own contracts, by its name in Solidity. */
export function ownArtifact(contractName: string): { abi: Abi; bytecode: Hex } {
  const artifact = byName.get(contractName)
  if (artifact === undefined) throw new Error(`@valetkey/contracts has no ${contractName}`)
  return artifact
}
