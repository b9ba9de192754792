import { encodeDeployData, zeroAddress, zeroHash, type Address } from 'viem'
import { privateKeyToAddress } from 'viem/accounts'
import type { Chain } from '../chain/createChain.js'
import { keys } from '../chain/keys.js'
import { contractNames, type ContractName } from './ContractName.js'
import { deploy } from './deploy.js'
import { ownArtifact } from './ownArtifact.js'

/** Deploys what the devnet has beside the accounts. Equal code lands at equal addresses on every devnet. */
export async function deployContracts(chain: Chain): Promise<Record<ContractName, Address>> {
  const addresses: Partial<Record<ContractName, Address>> = {}
  for (const name of contractNames) addresses[name] = await deployContract(chain, name)
  return { ...noAddresses, ...addresses }
}

const noAddresses: Record<ContractName, Address> = {
  testDollar: zeroAddress,
  testToken: zeroAddress,
  arena: zeroAddress,
  subscription: zeroAddress,
  usageLimitModule: zeroAddress,
  periodicSpendLimitModule: zeroAddress,
  devnetPaymaster: zeroAddress,
}

async function deployContract(chain: Chain, name: ContractName): Promise<Address> {
  const artifact = ownArtifact(`${name.charAt(0).toUpperCase()}${name.slice(1)}`)
  if (artifact === undefined) return zeroAddress
  const initCode = encodeDeployData({
    ...artifact,
    args: name === 'devnetPaymaster' ? [privateKeyToAddress(keys.paymasterSigner)] : [],
  })
  return deploy(chain, { salt: zeroHash, initCode })
}
