import { toModularAccount } from '@valetkey/core'
import { createClient, erc20Abi, http, type Address, type Chain } from 'viem'
import {
  createBundlerClient,
  createPaymasterClient,
  type UserOperationReceipt,
} from 'viem/account-abstraction'
import { estimateFeesPerGas } from 'viem/actions'
import type { Environment } from '../../environment.js'
import type { ConnectedOwner } from '../../owner/OwnerContext.js'

/** One payment that the owner signs: the key and its budget stay out of it. */
export async function payAsOwner({
  connected: { owner, wallet },
  chain,
  environment,
  sponsored,
  call: { to, amount },
}: {
  connected: ConnectedOwner
  chain: Chain
  environment: Environment
  sponsored: boolean
  call: { to: Address; amount: bigint }
}): Promise<UserOperationReceipt<'0.7'>> {
  const client = createClient({ chain, transport: http(), pollingInterval: 200 })
  const { bundlerUrl, paymasterUrl, contracts } = environment
  const bundler = createBundlerClient({
    client,
    transport: http(bundlerUrl),
    pollingInterval: 200,
    userOperation: { estimateFeesPerGas: () => estimateFeesPerGas(client) },
    ...(sponsored && paymasterUrl
      ? { paymaster: createPaymasterClient({ transport: http(paymasterUrl) }) }
      : {}),
  })
  const hash = await bundler.sendUserOperation({
    account: await toModularAccount({ client, owner, wallet }),
    calls: [
      { to: contracts.testDollar, abi: erc20Abi, functionName: 'transfer', args: [to, amount] },
    ],
  })
  return bundler.waitForUserOperationReceipt({ hash })
}
