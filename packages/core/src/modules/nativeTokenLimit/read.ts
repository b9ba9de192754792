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
