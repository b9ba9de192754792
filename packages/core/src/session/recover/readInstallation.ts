import type { Address, Chain, Client, Hash, Transport } from 'viem'
import { getTransaction } from 'viem/actions'
import { decodeInstall } from '../../install/decodeInstall.js'
import type { InstallPlan } from '../../install/types.js'
import type { Validation } from './collectValidations.js'
import { findInstalls } from './findInstalls.js'
import { mergeInstalls } from './mergeInstalls.js'

/** What installed a validation, out of the transactions that did; `undefined` where it is not found. */
export async function readInstallation(
  client: Client<Transport, Chain>,
  { account, validation }: { account: Address; validation: Validation },
): Promise<InstallPlan | undefined> {
  const { module, entityId, installs } = validation
  const hashes = [...new Set(installs.map(({ transactionHash }): Hash => transactionHash))]
  const transactions = await Promise.all(hashes.map((hash) => getTransaction(client, { hash })))
  const plans = transactions
    .flatMap((transaction) => findInstalls(transaction, account))
    .flatMap((call): readonly InstallPlan[] => {
      try {
        return [decodeInstall(call)]
      } catch {
        return []
      }
    })
    .filter((plan) => plan.module === module && plan.entityId === entityId)
  // One call for each event, or something was not found.
  return plans.length === installs.length ? mergeInstalls(plans) : undefined
}
