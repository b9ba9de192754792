import type { Address } from 'viem'
import { webAuthnValidationModuleAbi } from './abi.js'
import { webAuthnValidationModuleAddress } from './address.js'

/** Reads `[x, y]` of the public key whose signatures count. */
export function readWebAuthnSigner({ account, entityId }: { account: Address; entityId: number }) {
  return {
    address: webAuthnValidationModuleAddress,
    abi: webAuthnValidationModuleAbi,
    functionName: 'signers',
    args: [entityId, account],
  } as const
}
