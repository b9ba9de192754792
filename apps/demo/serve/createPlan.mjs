import { createPublicClient, createWalletClient, http, parseAbi, parseUnits } from 'viem'
import { toChain } from './toChain.mjs'

const abi = parseAbi([
  'function createPlan(address token, uint256 price, uint64 period) returns (uint256 planId)',
])

/** A plan of this merchant, at 2 TUSD a period of so many seconds. */
export async function createPlan({ chainId, rpcUrl, contracts }, { merchant, period }) {
  const chain = toChain({ chainId, rpcUrl })
  const client = createPublicClient({ chain, transport: http() })
  const { request, result } = await client.simulateContract({
    account: merchant,
    address: contracts.subscription,
    abi,
    functionName: 'createPlan',
    args: [contracts.testDollar, parseUnits('2', 6), BigInt(period)],
  })
  const wallet = createWalletClient({ account: merchant, chain, transport: http() })
  await client.waitForTransactionReceipt({ hash: await wallet.writeContract(request) })
  return result
}
