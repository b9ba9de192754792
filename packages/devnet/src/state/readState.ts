import { readFile, utimes } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { bytesToHex, type Hex } from 'viem'
import { stateFile } from './stateFile.js'

/** A state that was written under this key. A file that is absent, cut short or altered is no state. */
export async function readState(key: string): Promise<Hex | undefined> {
  const file = stateFile(key)
  try {
    const bytes = await readFile(file)
    // The checksum of the format tells a damaged file.
    gunzipSync(bytes)
    const now = new Date()
    await utimes(file, now, now)
    return bytesToHex(bytes)
  } catch {
    return undefined
  }
}
