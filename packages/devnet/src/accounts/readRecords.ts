import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import {
  getContractAddress,
  isAddressEqual,
  isHex,
  size,
  slice,
  type Address,
  type Hex,
} from 'viem'
import { deterministicDeployer } from '../contracts/deploy.js'
import { AccountContractMismatchError } from '../errors/AccountContractMismatchError.js'
import { RecordsInvalidError } from '../errors/RecordsInvalidError.js'
import { accountContracts } from './accountContracts.js'

/** The scripts that deployed Modular Account V2, in the order they ran. */
const scripts = ['DeployStandalones', 'DeployAccounts', 'DeploySmaStorage', 'DeployFactory']

// An early copy of AllowlistModule v2.0.0 that two records of test networks hold beside the known one.
const strayAllowlistModule: Address = '0x00000000F382789E3Abd40c7B09427088B9E5744'

export type RecordedDeployment = { name: string; salt: Hex; initCode: Hex; address: Address }

export type Records = {
  deployments: RecordedDeployment[]
  /** Runs, and transactions of known runs, that deploy none of the known contracts. */
  ignored: string[]
}

type Run = {
  transactions?: {
    contractName?: string | null
    function?: string | null
    transaction?: { to?: string | null; input?: string; data?: string }
  }[]
}

/** Reads deployment records: Foundry broadcast files, of any chain, anywhere below the folder. */
export async function readRecords(folder: string): Promise<Records> {
  const files = await listFiles(folder).catch((cause: unknown) => {
    throw new RecordsInvalidError({ path: folder, reason: 'there is no such folder', cause })
  })
  const runs = files
    .map((path) => ({ path, label: labelOf(path), rank: scripts.indexOf(scriptOf(path)) }))
    .filter(({ label }) => /^[^/]+\.s\.sol\/\d+\/run-[^/]+\.json$/.test(label))
    .sort((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : 1))
  const known = runs.filter(({ rank }) => rank !== -1)
  if (known.length === 0) {
    throw new RecordsInvalidError({
      path: folder,
      reason: `no run of ${scripts.join(', ')} is below it`,
    })
  }

  const deployments = new Map<Address, RecordedDeployment>()
  const ignored = runs.filter(({ rank }) => rank === -1).map(({ label }) => label)
  for (const { path, label } of known) {
    for (const entry of await readTransactions(path)) {
      const name = entry.contractName ?? entry.function ?? 'a transaction'
      const deployment = deploymentOf(name, entry.transaction)
      if (deployment && accountContracts.some(({ address }) => address === deployment.address)) {
        deployments.set(deployment.address, deployment)
        continue
      }
      const expected = accountContracts.find((contract) => contract.name === name)
      if (deployment && expected && deployment.address !== strayAllowlistModule) {
        throw new AccountContractMismatchError({
          contractName: name,
          field: 'address',
          expected: expected.address,
          actual: deployment.address,
          source: path,
        })
      }
      ignored.push(`${label}: ${name}`)
    }
  }
  return { deployments: [...deployments.values()], ignored }
}

/** Files not too far below a folder: a wrong folder is told soon. */
async function listFiles(folder: string, depth = 6): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const lists = entries.map(async (entry) => {
    const path = join(folder, entry.name)
    if (entry.isFile()) return [path]
    const isSearched = entry.isDirectory() && depth > 0 && !/^(\.|node_modules$)/.test(entry.name)
    return isSearched ? listFiles(path, depth - 1).catch(() => []) : []
  })
  return (await Promise.all(lists)).flat()
}

const labelOf = (path: string): string => path.split(sep).slice(-3).join('/')

const scriptOf = (path: string): string => basename(dirname(dirname(path)), '.s.sol')

async function readTransactions(path: string): Promise<NonNullable<Run['transactions']>> {
  const text = await readFile(path, 'utf8')
  try {
    const { transactions }: Run = JSON.parse(text)
    if (Array.isArray(transactions)) return transactions
  } catch (cause) {
    throw new RecordsInvalidError({ path, reason: 'it is not JSON', cause })
  }
  throw new RecordsInvalidError({ path, reason: 'it has no list of transactions' })
}

function deploymentOf(
  name: string,
  transaction: NonNullable<Run['transactions']>[number]['transaction'],
): RecordedDeployment | undefined {
  const input = transaction?.input ?? transaction?.data
  const to = transaction?.to
  if (!isHex(to) || !isAddressEqual(to, deterministicDeployer)) return undefined
  if (!isHex(input) || size(input) <= 32) return undefined
  const salt = slice(input, 0, 32)
  const initCode = slice(input, 32)
  const address = getContractAddress({
    opcode: 'CREATE2',
    from: deterministicDeployer,
    salt,
    bytecode: initCode,
  })
  return { name, salt, initCode, address }
}
