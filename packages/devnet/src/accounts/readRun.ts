import { readFile } from 'node:fs/promises'
import { getContractAddress, isAddress, isHex, size, slice, type Address, type Hex } from 'viem'
import { deterministicDeployer } from '../contracts/deploy.js'
import { RecordsInvalidError } from '../errors/RecordsInvalidError.js'

export type RecordedDeployment = { salt: Hex; initCode: Hex }

export type RecordedTransaction = {
  /** The contract, or the function that was called on it. */
  name: string
  /** Where the transaction creates a contract, if it does. */
  address?: Address | undefined
  /** How, if by the deterministic deployer. */
  deployment?: RecordedDeployment | undefined
}

type BroadcastTransaction = {
  transactionType?: unknown
  contractName?: unknown
  contractAddress?: unknown
  function?: unknown
  transaction?: { to?: unknown; input?: unknown; data?: unknown } | null
}

/** Reads the transactions of one broadcast file. */
export async function readRun(path: string): Promise<RecordedTransaction[]> {
  const refuse = (reason: string, cause?: unknown) =>
    new RecordsInvalidError({ path, reason, cause })
  let run: { transactions?: unknown } | null
  try {
    run = JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    throw refuse('it is not JSON', cause)
  }
  if (!Array.isArray(run?.transactions)) throw refuse('it has no list of transactions')
  return run.transactions.map((entry: BroadcastTransaction | null, index) => {
    if (typeof entry !== 'object' || entry === null) throw refuse(`transaction ${index} is none`)
    return parseTransaction(entry, index)
  })
}

function parseTransaction(entry: BroadcastTransaction, index: number): RecordedTransaction {
  const { transactionType, contractName, contractAddress, transaction } = entry
  const name =
    [contractName, entry.function].filter((part) => typeof part === 'string').join('.') ||
    `transaction ${index}`
  const deployment = parseDeployment(transaction?.to, transaction?.input ?? transaction?.data)
  if (deployment !== undefined) {
    const { salt, initCode: bytecode } = deployment
    const from = deterministicDeployer
    return {
      name,
      deployment,
      address: getContractAddress({ opcode: 'CREATE2', from, salt, bytecode }),
    }
  }
  const isCreation = transactionType === 'CREATE' && isAddressText(contractAddress)
  return { name, address: isCreation ? contractAddress : undefined }
}

function parseDeployment(to: unknown, input: unknown): RecordedDeployment | undefined {
  const isDeployer = `${to}`.toLowerCase() === deterministicDeployer.toLowerCase()
  if (!isDeployer || !isHex(input) || size(input) <= 32) return undefined
  return { salt: slice(input, 0, 32), initCode: slice(input, 32) }
}

const isAddressText = (value: unknown): value is Address =>
  typeof value === 'string' && isAddress(value, { strict: false })
