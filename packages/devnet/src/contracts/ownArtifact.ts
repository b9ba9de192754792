import { ownArtifacts, type OwnArtifact } from './ownArtifacts.js'

/** One of our own contracts, by its name in Solidity. */
export function ownArtifact(contractName: string): OwnArtifact {
  const artifact = ownArtifacts.get(contractName)
  if (artifact === undefined) throw new Error(`@valetkey/contracts has no ${contractName}`)
  return artifact
}
