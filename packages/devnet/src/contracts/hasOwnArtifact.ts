import * as artifacts from '@valetkey/contracts'

export const hasOwnArtifact = (contractName: string): boolean =>
  Object.values(artifacts).some((artifact) => artifact.contractName === contractName)
