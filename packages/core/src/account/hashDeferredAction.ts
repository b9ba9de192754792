import { hashDomain, hashStruct, hashTypedData, type Hash } from 'viem'
import type { DeferredActionTypedData } from './getDeferredActionTypedData.js'

/** The hashes that a hardware wallet shows for typed data, and the digest that is signed. */
export type DeferredActionHashes = { domain: Hash; message: Hash; digest: Hash }

/** Hashes a deferred action as EIP-712 does. */
export function hashDeferredAction(typedData: DeferredActionTypedData): DeferredActionHashes {
  return {
    domain: hashDomain({
      domain: { ...typedData.domain, chainId: BigInt(typedData.domain.chainId) },
      types: {
        EIP712Domain: [
          { name: 'chainId', type: 'uint256' },
          { name: 'verifyingContract', type: 'address' },
        ],
      },
    }),
    message: hashStruct({
      data: typedData.message,
      primaryType: typedData.primaryType,
      types: typedData.types,
    }),
    digest: hashTypedData(typedData),
  }
}
