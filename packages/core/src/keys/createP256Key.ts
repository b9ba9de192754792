import type { SessionKey } from './SessionKey.js'
import { toP256Key } from './toP256Key.js'

/**
 * A new P-256 session key whose private half no script can read: WebCrypto keeps it and only signs
 * with it. Store `handle` where structured clone works, such as IndexedDB.
 */
export async function createP256Key(): Promise<{
  key: SessionKey & { type: 'p256' }
  handle: CryptoKeyPair
}> {
  const extractable = false
  const handle = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    extractable,
    ['sign'],
  )
  return { key: await toP256Key(handle), handle }
}
