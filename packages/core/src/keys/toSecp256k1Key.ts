import { concat, type Hex, type LocalAccount } from 'viem'
import type { SessionKey } from './SessionKey.js'

/** Signature type of an EOA, which SingleSignerValidationModule expects before the signature. */
const eoaType: Hex = '0x00'

/**
 * A session key over a viem local account, whose keeping is the caller's business: a server's key
 * store, say. The account checks it with SingleSignerValidationModule.
 */
export function toSecp256k1Key(account: LocalAccount): SessionKey & { type: 'secp256k1' } {
  return {
    type: 'secp256k1',
    address: account.address,
    async sign(userOpHash: Hex): Promise<Hex> {
      return concat([eoaType, await account.signMessage({ message: { raw: userOpHash } })])
    },
    stubSignature: concat([
      eoaType,
      '0xfffffffffffffffffffffffffffffff000000000000000000000000000000000',
      '0x7aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      '0x1c',
    ]),
  }
}
