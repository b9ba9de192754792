import { KeyTypeMismatchError } from '../../errors/KeyTypeMismatchError.js'
import type { Session } from '../../storage/Session.js'
import { createKey, type NewKey } from './createKey.js'

/** Makes the key that is to come after a session's own, of the same type. */
export async function createNextKey(
  { key: own }: Session,
  asked?: NewKey | undefined,
): ReturnType<typeof createKey> {
  const next = await createKey(asked ?? (own.type === 'p256' ? 'p256' : 'secp256k1-exportable'))
  if (next.key.type !== own.type) {
    throw new KeyTypeMismatchError({ expected: own.type, actual: next.key.type })
  }
  return next
}
