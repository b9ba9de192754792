import type { Address } from 'viem'
import { paymasterGuardModuleAbi } from './abi.js'
import { paymasterGuardModuleAddress } from './address.js'

/** Reads the paymaster that must pay. */
export function readPaymaster({ account, entityId }: { account: Address; entityId: number }) {
  return {
    address: paymasterGuardModuleAddress,
    abi: paymasterGuardModuleAbi,
    functionName: 'paymasters',
    args: [entityId, account],
  } as const
}
