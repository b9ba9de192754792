import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the user's caches live on this system: the variable of the XDG specification first. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'valetkey-devnet')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'valetkey-devnet')
  if (process.platform === 'win32' && LOCALAPPDATA) {
    return join(LOCALAPPDATA, 'valetkey-devnet', 'Cache')
  }
  return join(homedir(), '.cache', 'valetkey-devnet')
}
