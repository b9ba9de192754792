import { encodeFunctionData, zeroAddress } from 'viem'
import {
  entryPoint07Abi,
  toPackedUserOperation,
  type UserOperation,
} from 'viem/account-abstraction'
import { countTokens } from './countTokens.js'

/** A transaction, and what an EntryPoint does for an operation outside what it measures (ERC-4337). */
const fixed = 21_000n + 18_300n
/** An account that becomes one in the same transaction (EIP-7702). */
const perAuthorization = 25_000n
/** The dearer price of the two that EIP-7623 has. */
const perToken = 10n

/** Gas of bringing an operation to the chain in a bundle of its own, by its bytes. */
export function countPreVerificationGas(operation: UserOperation<'0.7'>): bigint {
  const data = encodeFunctionData({
    abi: entryPoint07Abi,
    functionName: 'handleOps',
    args: [[toPackedUserOperation(operation)], zeroAddress],
  })
  return fixed + (operation.authorization ? perAuthorization : 0n) + perToken * countTokens(data)
}
