import { parseAbi, parseEther, type Address } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { Chain } from '../chain/createChain.js'
import { keys } from '../chain/keys.js'
import { entryPointAddress } from '../contracts/entryPointAddress.js'
import { ownArtifact } from '../contracts/ownArtifact.js'

const deposit = parseEther('1000000')
const stake = parseEther('1')
const unstakeDelay = 86_400

const entryPointAbi = parseAbi([
  'function depositTo(address account) payable',
  'function getDepositInfo(address account) view returns (uint256 deposit, bool staked, uint112 stake, uint32 unstakeDelaySec, uint48 withdrawTime)',
])

/** Gives the paymaster its deposit and stake in the EntryPoint, unless it has them already. */
export async function fundPaymaster(chain: Chain, paymaster: Address): Promise<void> {
  const entryPoint = { address: entryPointAddress, abi: entryPointAbi } as const
  const [, staked] = await chain.readContract({
    ...entryPoint,
    functionName: 'getDepositInfo',
    args: [paymaster],
  })
  if (staked) return
  const account = privateKeyToAccount(keys.deployer)
  const hashes = [
    await chain.writeContract({
      ...entryPoint,
      account,
      functionName: 'depositTo',
      args: [paymaster],
      value: deposit,
    }),
    await chain.writeContract({
      account,
      address: paymaster,
      abi: ownArtifact('DevnetPaymaster').abi,
      functionName: 'addStake',
      args: [unstakeDelay],
      value: stake,
    }),
  ]
  await Promise.all(hashes.map((hash) => chain.waitForTransactionReceipt({ hash })))
}
