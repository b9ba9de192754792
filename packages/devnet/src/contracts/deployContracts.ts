import { encodeDeployData, zeroHash, type Address } from 'viem'
import { privateKeyToAddress } from 'viem/accounts'
import type { Chain } from '../chain/createChain.js'
import { keys } from '../chain/keys.js'
import { contractNames, type ContractName } from './contractNames.js'
import { deploy } from './deploy.js'
import { hasOwnArtifact } from './hasOwnArtifact.js'
import { ownArtifact } from './ownArtifact.js'

/**
 * Deploys what the devnet has beside the accounts, unless it is there already. Equal code lands at equal addresses,
 * on every devnet.
 */
export async function deployContracts(chain: Chain): Promise<Record<ContractName, Address>> {
  const addresses: Partial<Record<ContractName, Address>> = {}
  for (const name of contractNames) {
    const contractName = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
    if (!hasOwnArtifact(contractName)) continue
    addresses[name] = await deploy(chain, {
      salt: zeroHash,
      initCode: encodeDeployData({
        ...ownArtifact(contractName),
        args: name === 'devnetPaymaster' ? [privateKeyToAddress(keys.paymasterSigner)] : [],
      }),
    })
  }
  return addresses as Record<ContractName, Address>
}
