import type { Chain } from '../chain/createChain.js'
import type { AccountContract } from './accountContracts.js'
import { ownArtifact } from '../contracts/ownArtifact.js'

/**
 * Writes our development contracts to the addresses of Modular Account V2. The code is what their constructors
 * return, immutables included; nothing else of the constructors remains.
 *
 * @returns The contracts that we have no code for.
 */
export async function placeOwnContracts(
  chain: Chain,
  contracts: readonly AccountContract[],
): Promise<AccountContract[]> {
  const missing: AccountContract[] = []
  await Promise.all(
    contracts.map(async (contract) => {
      const artifact = ownArtifact(contract.name)
      if (artifact === undefined) return void missing.push(contract)
      const { data } = await chain.call({ data: artifact.bytecode, gas: 30_000_000n })
      if (data === undefined)
        throw new Error(`${contract.name} has a constructor that returns no code`)
      await chain.setCode({ address: contract.address, bytecode: data })
    }),
  )
  return missing
}
