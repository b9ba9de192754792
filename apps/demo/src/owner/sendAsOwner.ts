import { toModularAccount } from '@valetkey/core'
import { createClient, http, type Call, type Chain } from 'viem'
import {
  createBundlerClient,
  createPaymasterClient,
  type UserOperationReceipt,
} from 'viem/account-abstraction'
import { estimateFeesPerGas } from 'viem/actions'
import type { Environment } from '../environment.js'
import type { ConnectedOwner } from './OwnerContext.js'

/** One user operation that the owner signs: no key and no budget has a part in it. */
export async function sendAsOwner({
  connected: { owner, wallet },
  chain,
  environment,
  sponsored,
  calls,
}: {
  connected: ConnectedOwner
  chain: Chain
  environment: Environment
  sponsored: boolean
  calls: readonly Call[]
}): Promise<UserOperationReceipt<'0.7'>> {
  const client = createClient({ chain, transport: http(), pollingInterval: 200 })
  const { bundlerUrl, paymasterUrl } = environment
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
    calls,
  })
  return bundler.waitForUserOperationReceipt({ hash })
}
