import { provideAccounts } from '../accounts/provideAccounts.js'
import type { RecordedDeployment } from '../accounts/readRun.js'
import type { DevnetContracts } from '../contracts/DevnetContracts.js'
import { deployContracts } from '../contracts/deployContracts.js'
import { deployEntryPoint } from '../contracts/deployEntryPoint.js'
import { fundPaymaster } from '../paymaster/fundPaymaster.js'
import type { Chain } from './createChain.js'
import { fundKeys } from './fundKeys.js'

/**
 * Puts everything on the chain that a devnet has: what is there already stays, what is missing is added, and what
 * should not be there is an error. So it both builds a state and checks a kept one.
 */
export async function furnishChain(
  chain: Chain,
  { deployments, source }: { deployments: readonly RecordedDeployment[]; source: string },
): Promise<{ filled: string[]; contracts: DevnetContracts }> {
  await fundKeys(chain)
  await deployEntryPoint(chain, source)
  const filled = await provideAccounts(chain, { deployments, source })
  const contracts = await deployContracts(chain)
  await fundPaymaster(chain, contracts.devnetPaymaster)
  return { filled, contracts }
}
