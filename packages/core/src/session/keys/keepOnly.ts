import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import type { SessionId } from '../../storage/Session.js'
import type { StoredKey } from '../../storage/StoredKey.js'

/** Forgets every key of a session but one; `undefined`: all of them. */
export async function keepOnly(
  config: ValetKeyConfig,
  { id, storedKey }: { id: SessionId; storedKey: StoredKey | undefined },
): Promise<void> {
  if (storedKey === undefined) await config.storage.deleteKey(id)
  else await config.storage.putKey(id, { ...storedKey, next: undefined })
}
