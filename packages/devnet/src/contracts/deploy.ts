import { concat, getContractAddress, type Address, type Hex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { Chain } from '../chain/createChain.js'
import { keys } from '../chain/keys.js'

/** The deterministic deployer: CREATE2 from this address, with the first 32 bytes of the call data as salt. */
export const deterministicDeployer: Address = '0x4e59b44847b379578588920cA78FbF26c0B4956C'

// The most that one transaction may use under Osaka (EIP-7825).
const gas = 16_777_216n

/** Deploys through the deterministic deployer, unless the contract is there already. */
export async function deploy(
  chain: Chain,
  { salt, initCode }: { salt: Hex; initCode: Hex },
): Promise<Address> {
  const address = getContractAddress({
    opcode: 'CREATE2',
    from: deterministicDeployer,
    salt,
    bytecode: initCode,
  })
  if ((await chain.getCode({ address })) !== undefined) return address
  const hash = await chain.sendTransaction({
    account: privateKeyToAccount(keys.deployer),
    to: deterministicDeployer,
    data: concat([salt, initCode]),
    gas,
  })
  await chain.waitForTransactionReceipt({ hash })
  return address
}
