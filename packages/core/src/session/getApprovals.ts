import {
  erc20Abi,
  getAddress,
  parseAbiItem,
  type Address,
  type GetLogsErrorType,
  type Hex,
  type MulticallErrorType,
} from 'viem'
import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction'
import { getBlockNumber, getContractEvents, getLogs } from 'viem/actions'
import { decodeNonce } from '../account/decodeNonce.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { ClientMissingErrorType } from '../errors/ClientMissingError.js'
import type { OpenApproval } from '../permissions/display.js'
import type { SessionId } from '../storage/Session.js'
import { readMany } from './chain/readMany.js'
import { readRanges, type BlockRange } from './chain/readRanges.js'
import { toScannedTo } from './chain/toScannedTo.js'
import { toSessionId } from './toSessionId.js'

export type ScanParameters = {
  /** First block to look at; where an earlier look ended, to go on from there. @default 0n */
  fromBlock?: bigint | undefined
  /** Most blocks to ask the RPC for at once. @default all; fewer where it refuses */
  maxRange?: bigint | undefined
  /** Hears how far it is, after each range of blocks. */
  onProgress?: ((progress: ScanProgress) => void) | undefined
}

/** `scannedTo`: nothing up to this block need be looked at again; at most 64 before the head. */
export type ScanProgress = { scannedTo: bigint; toBlock: bigint }

export type GetApprovalsParameters = {
  account: Address
  chainId: number
} & ScanParameters

/** An open ERC-20 allowance, and the session that gave it, if one did. */
export type AccountApproval = OpenApproval & { sessionId?: SessionId | undefined }

export type GetApprovalsReturnType = {
  /** Those that are open now, by the tokens' own word. */
  approvals: readonly AccountApproval[]
  scannedTo: bigint
}

export type GetApprovalsErrorType = ClientMissingErrorType | GetLogsErrorType | MulticallErrorType

const approvalEvent = parseAbiItem(
  'event Approval(address indexed owner, address indexed spender, uint256 value)',
)

type Approved = { token: Address; spender: Address; sessionId: SessionId | undefined }

/**
 * Finds the ERC-20 allowances that an account has open: those that were ever given by the logs, and
 * what is left of each by the token. Says which session gave one by a user operation.
 */
export async function getApprovals(
  config: ValetKeyConfig,
  { account, chainId, fromBlock = 0n, maxRange, onProgress }: GetApprovalsParameters,
): Promise<GetApprovalsReturnType> {
  const client = config.getClient({ chainId })
  const toBlock = await getBlockNumber(client, { cacheTime: 0 })
  const read = (range: BlockRange): Promise<readonly Approved[]> =>
    readApproved(config, { account, chainId, range })

  const found = new Map<string, Approved>()
  for await (const range of readRanges({ fromBlock, toBlock, maxRange, read })) {
    for (const approved of range.logs) {
      found.set(`${approved.token}:${approved.spender}`, approved)
    }
    onProgress?.({
      scannedTo: toScannedTo({ fromBlock, toBlock: range.toBlock, head: toBlock }),
      toBlock,
    })
  }
  const given = [...found.values()]
  const amounts = await readMany(
    client,
    given.map(({ token, spender }) => ({
      address: token,
      abi: erc20Abi,
      functionName: 'allowance',
      args: [account, spender],
    })),
  )
  return {
    approvals: given.flatMap((approved, index) => {
      const amount = amounts[index]
      return typeof amount === 'bigint' && amount > 0n ? [{ ...approved, amount }] : []
    }),
    scannedTo: toScannedTo({ fromBlock, toBlock, head: toBlock }),
  }
}

async function readApproved(
  config: ValetKeyConfig,
  { account, chainId, range }: { account: Address; chainId: number; range: BlockRange },
): Promise<readonly Approved[]> {
  const client = config.getClient({ chainId })
  const [logs, operations] = await Promise.all([
    getLogs(client, { event: approvalEvent, args: { owner: account }, strict: true, ...range }),
    getContractEvents(client, {
      address: entryPoint07Address,
      abi: entryPoint07Abi,
      eventName: 'UserOperationEvent',
      args: { sender: account },
      strict: true,
      ...range,
    }),
  ])
  // The EntryPoint's event comes right after what an operation did.
  const operationOf = (log: { transactionHash: Hex; logIndex: number }) =>
    operations.find(
      ({ transactionHash, logIndex }) =>
        transactionHash === log.transactionHash && logIndex > log.logIndex,
    )
  return logs.map((log) => {
    const operation = operationOf(log)
    const entityId = operation && decodeNonce(operation.args.nonce).entityId
    return {
      token: getAddress(log.address),
      spender: log.args.spender,
      sessionId: entityId ? toSessionId({ chainId, account, entityId }) : undefined,
    }
  })
}
