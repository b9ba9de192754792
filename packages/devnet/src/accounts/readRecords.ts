import type { Address } from 'viem'
import { AccountContractMismatchError } from '../errors/AccountContractMismatchError.js'
import { RecordsInvalidError } from '../errors/RecordsInvalidError.js'
import { accountContracts, type AccountContract } from './accountContracts.js'
import { findRuns } from './findRuns.js'
import { readRun, type RecordedDeployment } from './readRun.js'

/** The scripts that deployed Modular Account V2, in the order they ran. */
const scripts = ['DeployStandalones', 'DeployAccounts', 'DeploySmaStorage', 'DeployFactory']

// An early copy of AllowlistModule v2.0.0, which the records of two test networks hold beside the known one.
const strayAllowlistModule: Address = '0x00000000F382789E3Abd40c7B09427088B9E5744'

export type Records = {
  deployments: RecordedDeployment[]
  /** Runs of other scripts, and transactions that create no known contract. */
  ignored: string[]
}

/**
 * Reads the deployment of known contracts from Foundry broadcast files below a folder.
 *
 * @throws {RecordsInvalidError} if there is none, or one that cannot be read.
 * @throws {AccountContractMismatchError} if one of that name lands elsewhere.
 */
export async function readRecords(
  folder: string,
  contracts: readonly AccountContract[] = accountContracts,
): Promise<Records> {
  const runs = await findRuns(folder)
  const known = scripts.flatMap((script) => runs.filter((run) => run.script === script))
  if (known.length === 0) {
    throw new RecordsInvalidError({
      path: folder,
      reason: `no run of ${scripts.join(', ')} is below it`,
    })
  }

  const deployments = new Map<Address, RecordedDeployment>()
  const ignored = runs.filter((run) => !known.includes(run)).map(({ label }) => label)
  for (const { path, label } of known) {
    for (const { name, address, deployment } of await readRun(path)) {
      if (address && deployment && contracts.some((contract) => contract.address === address)) {
        deployments.set(address, deployment)
        continue
      }
      const expected = contracts.find((contract) => contract.name === name)
      if (expected && address && address !== strayAllowlistModule) {
        throw new AccountContractMismatchError({
          contractName: name,
          field: 'address',
          expected: expected.address,
          actual: address,
          source: path,
        })
      }
      ignored.push(`${label}: ${name}`)
    }
  }
  return { deployments: [...deployments.values()], ignored }
}
