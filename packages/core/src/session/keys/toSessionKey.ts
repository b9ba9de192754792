import type { SessionKey } from '../../keys/SessionKey.js'
import { toP256Key } from '../../keys/toP256Key.js'
import { toSecp256k1Key } from '../../keys/toSecp256k1Key.js'
import type { StoredKey } from '../../storage/StoredKey.js'

/** A stored key, ready to sign. */
export async function toSessionKey(key: StoredKey): Promise<SessionKey> {
  if (key.type === 'p256') return toP256Key(key.handle)
  const { privateKeyToAccount } = await import('viem/accounts')
  return toSecp256k1Key(privateKeyToAccount(key.privateKey))
}
