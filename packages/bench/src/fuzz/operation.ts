import {
  getUserOperationHash,
  toPackedUserOperation,
  type UserOperation,
} from 'viem/account-abstraction'
import { concat, encodeFunctionData, type Hex } from 'viem'
import { entryPoint, entryPointAbi, globalBit, nonceKey } from '../conformance/wire.js'
import type { Arena } from './arena.js'
import type { FuzzOperation } from './session.js'

const verificationGasLimit = 2_000_000n
const callGasLimit = 1_000_000n
const preVerificationGas = 50_000n
const paymasterVerificationGasLimit = 100_000n

/** Gas that an operation may use at most, which `maxFeePerGas` multiplies. */
export const maxGas = ({ paymaster }: Pick<FuzzOperation, 'paymaster'>): bigint =>
  verificationGasLimit +
  callGasLimit +
  preVerificationGas +
  (paymaster ? paymasterVerificationGasLimit : 0n)

/** Calldata of `handleOps` with the signed operation. Each operation has a nonce lane of its own. */
export async function encodeHandleOps(
  { account, sessionKey, owner, client }: Arena,
  {
    operation: { callData, maxFeePerGas, paymaster },
    entityId,
    isGlobal,
    lane,
  }: { operation: FuzzOperation; entityId: number; isGlobal: boolean; lane: bigint },
): Promise<Hex> {
  const unpaid: UserOperation<'0.7'> = {
    sender: account,
    nonce: nonceKey(entityId, isGlobal ? globalBit : 0, lane) << 64n,
    callData,
    callGasLimit,
    verificationGasLimit,
    preVerificationGas,
    maxFeePerGas,
    maxPriorityFeePerGas: 0n,
    signature: '0x',
  }
  const userOperation: UserOperation<'0.7'> = paymaster
    ? {
        ...unpaid,
        paymaster,
        paymasterVerificationGasLimit,
        paymasterPostOpGasLimit: 0n,
        paymasterData: '0x',
      }
    : unpaid
  const hash = getUserOperationHash({
    chainId: client.chain.id,
    entryPointAddress: entryPoint,
    entryPointVersion: '0.7',
    userOperation,
  })
  const signature = concat(['0xff00', await sessionKey.signMessage({ message: { raw: hash } })])
  return encodeFunctionData({
    abi: entryPointAbi,
    functionName: 'handleOps',
    args: [[toPackedUserOperation({ ...userOperation, signature })], owner],
  })
}
