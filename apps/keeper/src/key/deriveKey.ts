import { toSecp256k1Key, type SessionKey } from '@valetkey/core'
import { hexToBigInt, hexToBytes, type Address, type Hex } from 'viem'
import { HDKey, hdKeyToAccount } from 'viem/accounts'

/**
 * The key for one account: a hardened BIP-32 child of the secret, at the account's own address. No key
 * is shared between accounts, and none has to be kept.
 */
export function deriveKey(
  secret: Hex,
  account: Address,
): SessionKey & { type: 'secp256k1'; address: Address } {
  const path = Array.from(
    { length: 6 },
    (_, at) => `${(hexToBigInt(account) >> BigInt(28 * at)) & 0xfffffffn}'` as const,
  ).join('/')
  return toSecp256k1Key(
    hdKeyToAccount(HDKey.fromMasterSeed(hexToBytes(secret)), { path: `m/44'/60'/${path}` }),
  )
}
