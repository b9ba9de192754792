import { isAddressEqual, parseEventLogs, type Hash } from 'viem'
import {
  entryPoint07Abi,
  entryPoint07Address,
  type UserOperationReceipt,
} from 'viem/account-abstraction'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { findTransactionReceipt } from '../chain/findTransactionReceipt.js'

/**
 * Receipt of an operation in the chain's own words, all of it read from the transaction that it should be
 * in. `undefined`: the chain's RPC does not know the transaction (yet), or it has another one there.
 */
export async function readOperation(
  config: ValetKeyConfig,
  {
    chainId,
    userOpHash,
    transactionHash,
  }: { chainId: number; userOpHash: Hash; transactionHash: Hash },
): Promise<UserOperationReceipt<'0.7'> | undefined> {
  const receipt = await findTransactionReceipt(config.getClient({ chainId }), transactionHash)
  if (receipt === undefined) return undefined
  const logs = receipt.logs.filter(({ address }) => isAddressEqual(address, entryPoint07Address))
  const ends = parseEventLogs({ abi: entryPoint07Abi, logs, eventName: 'UserOperationEvent' })
  const own = ends.find(({ args }) => args.userOpHash === userOpHash)
  if (own === undefined) return undefined
  const [revert] = parseEventLogs({
    abi: entryPoint07Abi,
    logs,
    eventName: 'UserOperationRevertReason',
    args: { userOpHash },
  })
  // What operations do comes one after the other, after all checks (ERC-4337).
  const starts = parseEventLogs({ abi: entryPoint07Abi, logs, eventName: 'BeforeExecution' })
  const first = [...starts, ...ends]
    .map(({ logIndex }) => logIndex)
    .filter((index) => index < own.logIndex)
    .reduce((last, index) => Math.max(last, index), -1)
  const { nonce, paymaster, sender, success, actualGasCost, actualGasUsed } = own.args
  return {
    userOpHash,
    entryPoint: entryPoint07Address,
    sender,
    nonce,
    paymaster,
    success,
    reason: revert?.args.revertReason,
    actualGasCost,
    actualGasUsed,
    logs: receipt.logs.filter(({ logIndex }) => logIndex > first && logIndex < own.logIndex),
    receipt,
  }
}
