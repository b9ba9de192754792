import type { Address } from 'viem'
import { nativeTokenLimitModuleAbi } from './abi.js'
import { nativeTokenLimitModuleAddress } from './address.js'

/** Reads what is left of a budget, in wei. */
export function readNativeTokenLimit({
  account,
  entityId,
}: {
  account: Address
  entityId: number
}) {
  return {
    address: nativeTokenLimitModuleAddress,
    abi: nativeTokenLimitModuleAbi,
    functionName: 'limits',
    args: [BigInt(entityId), account],
  } as const
}

/** Reads whether the account lets a paymaster take its money back, so that its operations count. */
export function readSpecialPaymaster({
  account,
  paymaster,
}: {
  account: Address
  paymaster: Address
}) {
  return {
    address: nativeTokenLimitModuleAddress,
    abi: nativeTokenLimitModuleAbi,
    functionName: 'specialPaymasters',
    args: [paymaster, account],
  } as const
}
