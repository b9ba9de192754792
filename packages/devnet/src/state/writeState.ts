import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hexToBytes, type Hex } from 'viem'
import { cacheFolder } from './cacheFolder.js'
import { stateFile } from './stateFile.js'

const keptFiles = 12

/**
 * Keeps a state for later starts. Others that read or write it at the same time see a whole file. A folder that
 * cannot be written to costs later starts their speed, not this one its success.
 *
 * @param state gzip bytes, as `anvil_dumpState` gives them.
 */
export async function writeState(key: string, state: Hex): Promise<void> {
  const folder = cacheFolder()
  try {
    await mkdir(folder, { recursive: true })
    const draft = join(folder, `${key}.${randomUUID()}.draft`)
    await writeFile(draft, hexToBytes(state))
    await rename(draft, stateFile(key))
    await removeOldest(folder)
  } catch {
    // The next start builds the state again.
  }
}

async function removeOldest(folder: string): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name)
      return { path, lastUsed: (await stat(path)).mtimeMs }
    }),
  )
  const oldest = files.sort((a, b) => b.lastUsed - a.lastUsed).slice(keptFiles)
  await Promise.all(oldest.map(({ path }) => rm(path, { force: true })))
}
