import type { Address } from 'viem'
import { singleSignerValidationModuleAbi } from './abi.js'
import { singleSignerValidationModuleAddress } from './address.js'

/** Reads the address whose signatures count. */
export function readSingleSigner({ account, entityId }: { account: Address; entityId: number }) {
  return {
    address: singleSignerValidationModuleAddress,
    abi: singleSignerValidationModuleAbi,
    functionName: 'signers',
    args: [entityId, account],
  } as const
}
