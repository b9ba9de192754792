import {
  createPublicClient,
  createWalletClient,
  defineChain,
  http,
  parseAbi,
  parseEther,
  parseUnits,
} from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'

const abi = parseAbi([
  'function createPlan(address token, uint256 price, uint64 period) returns (uint256 planId)',
])

/** Seconds. A day of the Gazette, so that a visitor sees several. */
const period = 15n

/** The Gazette's plan, of a merchant who is new with each start. */
export async function createPlan({ chainId, rpcUrl, contracts, fund }) {
  const account = privateKeyToAccount(generatePrivateKey())
  const chain = defineChain({
    id: chainId,
    name: 'Local devnet',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  })
  const client = createPublicClient({ chain, transport: http(), pollingInterval: 100 })
  await fund({ address: account.address, value: parseEther('1') })
  const { request, result } = await client.simulateContract({
    account,
    address: contracts.subscription,
    abi,
    functionName: 'createPlan',
    args: [contracts.testDollar, parseUnits('2', 6), period],
  })
  const wallet = createWalletClient({ account, chain, transport: http() })
  await client.waitForTransactionReceipt({ hash: await wallet.writeContract(request) })
  return result
}
