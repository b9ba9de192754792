import type { Chain } from '../chain/createChain.js'
import { deploy } from '../contracts/deploy.js'
import { accountContracts, type AccountContract } from './accountContracts.js'
import { inspectAccountContracts } from './inspectAccountContracts.js'
import { ownRuntimeCode } from './ownRuntimeCode.js'
import type { RecordedDeployment } from './readRun.js'

/**
 * Puts accounts and modules on the chain: the recorded deployments first, then our development contracts at the
 * addresses that still have none. Our code is written there, because only Modular Account V2's own creation code
 * can be deployed to its addresses.
 *
 * @param source Where the contracts that are there already come from, for errors.
 * @returns Names of the contracts that are ours.
 */
export async function provideAccounts(
  chain: Chain,
  { deployments, source }: { deployments: readonly RecordedDeployment[]; source: string },
  contracts: readonly AccountContract[] = accountContracts,
): Promise<string[]> {
  for (const deployment of deployments) await deploy(chain, deployment)
  const inspected = await inspectAccountContracts(chain, source, contracts)
  const lacking = inspected.filter(({ standing, optional }) => standing === 'lacking' && !optional)
  await Promise.all(
    lacking.map(async ({ name, address }) => {
      await chain.setCode({ address, bytecode: await ownRuntimeCode(chain, name) })
    }),
  )
  return inspected
    .filter((contract) => contract.standing === 'own' || lacking.includes(contract))
    .map(({ name }) => name)
}
