import { type Address, concatHex, encodeFunctionData, type Hex, zeroHash } from 'viem'
import { type Chain, contracts, owner, session } from '../account/chain.js'
import {
  config,
  executeBatch,
  executeSelector,
  flags,
  installValidation,
  options,
} from '../account/encoding.js'
import { operate, type Outcome, transact } from '../account/operations.js'

export const executeBatchSelector: Hex = '0x34fcd5be'

/** Deploys a contract of ours through the deterministic deployer, where any chain has it. */
export async function deployOwn(
  { client }: Chain,
  { contractName, bytecode }: { contractName: string; bytecode: Hex },
): Promise<Address> {
  const to = '0x4e59b44847b379578588920cA78FbF26c0B4956C'
  const data = concatHex([zeroHash, bytecode])
  const { data: address } = await client.call({ to, data })
  if (address === undefined) throw new Error(`${contractName} was not deployed`)
  await client.waitForTransactionReceipt({ hash: await client.sendTransaction({ to, data }) })
  return address
}

/** Gives the account a session, whose key the recording module takes as good, with hooks. */
export async function installSession(
  chain: Chain,
  {
    account,
    entityId,
    hooks,
    selectors = [executeSelector, executeBatchSelector],
    flag = flags.userOp,
  }: { account: Address; entityId: number; hooks: Hex[]; selectors?: Hex[]; flag?: number },
): Promise<Outcome> {
  return transact(chain, {
    from: owner,
    to: account,
    data: installValidation({
      validation: config(chain.module, entityId, flag),
      selectors,
      hooks,
    }),
  })
}

/** Sends an operation of a session. */
export function act(
  chain: Chain,
  { account, entityId, callData }: { account: Address; entityId: number; callData: Hex },
): Promise<Outcome> {
  return operate(chain, {
    sender: account,
    entityId,
    option: options.none,
    signer: session,
    callData,
  })
}

/** Has the owner call another contract as the account. */
export function asAccount(
  chain: Chain,
  { account, to, data }: { account: Address; to: Address; data: Hex },
): Promise<Outcome> {
  return transact(chain, {
    from: owner,
    to: account,
    data: executeBatch({ target: to, data }),
  })
}

/** The next blocks come at this time, unix seconds: calls and transactions see the same clock. */
export async function setTime({ client }: Chain, timestamp: number): Promise<void> {
  await client.setNextBlockTimestamp({ timestamp: BigInt(timestamp) })
  await client.mine({ blocks: 1 })
  await client.setBlockTimestampInterval({ interval: 0 })
}

export function performCreate(value: bigint): Hex {
  return encodeFunctionData({
    abi: contracts.semiModularAccountBytecode.abi,
    functionName: 'performCreate',
    // Creation code that makes a contract without code.
    args: [value, '0x5f5ff3', false, zeroHash],
  })
}
