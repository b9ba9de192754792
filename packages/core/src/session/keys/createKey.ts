import { createP256Key } from '../../keys/createP256Key.js'
import type { SessionKeyReference } from '../../keys/SessionKey.js'
import type { StoredKey } from '../../storage/StoredKey.js'

/** `'p256'`: private half cannot be exported. A reference: somebody else keeps the private half. */
export type NewKey = 'p256' | 'secp256k1-exportable' | SessionKeyReference

/** Makes a session key, or takes over the public half of one that is kept elsewhere. */
export async function createKey(
  key: NewKey,
): Promise<{ key: SessionKeyReference; storedKey: StoredKey | undefined }> {
  if (key === 'p256') {
    const { key: made, handle } = await createP256Key()
    return {
      key: { type: 'p256', publicKey: made.publicKey },
      storedKey: { type: 'p256', handle },
    }
  }
  if (key === 'secp256k1-exportable') {
    const { generatePrivateKey, privateKeyToAccount } = await import('viem/accounts')
    const privateKey = generatePrivateKey()
    return {
      key: { type: 'secp256k1', address: privateKeyToAccount(privateKey).address },
      storedKey: { type: 'secp256k1', exportable: true, privateKey },
    }
  }
  return {
    key:
      key.type === 'p256'
        ? { type: 'p256', publicKey: key.publicKey }
        : { type: 'secp256k1', address: key.address },
    storedKey: undefined,
  }
}
