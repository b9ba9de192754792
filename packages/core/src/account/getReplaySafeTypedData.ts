import { pad, type Address, type Hash, type Hex } from 'viem'

const types = { ReplaySafeHash: [{ name: 'hash', type: 'bytes32' }] } as const

/** EIP-712 data that ties a hash to one account. */
export type ReplaySafeTypedData = {
  domain: { chainId: number; verifyingContract: Address; salt?: Hex }
  types: typeof types
  primaryType: 'ReplaySafeHash'
  message: { hash: Hash }
}

/**
 * What MAV2 wants signed in place of a bare hash: in the domain of the account, where the account
 * checks its owner itself, or of a validation module with the account as salt.
 */
export function getReplaySafeTypedData({
  chainId,
  account,
  module,
  hash,
}: {
  chainId: number
  account: Address
  module?: Address | undefined
  hash: Hash
}): ReplaySafeTypedData {
  return {
    domain: module
      ? { chainId, verifyingContract: module, salt: pad(account, { size: 32 }) }
      : { chainId, verifyingContract: account },
    types,
    primaryType: 'ReplaySafeHash',
    message: { hash },
  }
}
