import { readdir } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { RecordsInvalidError } from '../errors/RecordsInvalidError.js'

/** One run of one script on one chain, as Foundry files it. */
export type Run = {
  path: string
  /** `<script>.s.sol/<chain id>/<file>`. */
  label: string
  script: string
}

/** Finds Foundry's broadcast files below a folder, of any chain. */
export async function findRuns(folder: string): Promise<Run[]> {
  const paths = await listFiles(folder).catch((cause: unknown) => {
    throw new RecordsInvalidError({ path: folder, reason: 'there is no such folder', cause })
  })
  return paths
    .map((path) => ({
      path,
      label: path.split(sep).slice(-3).join('/'),
      script: basename(dirname(dirname(path)), '.s.sol'),
    }))
    .filter(({ label }) => /^[^/]+\.s\.sol\/\d+\/run-[^/]+\.json$/.test(label))
    .sort((a, b) => (a.label < b.label ? -1 : 1))
}

/** Files not too far below a folder: a wrong folder is told soon. */
async function listFiles(folder: string, depth = 6): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const lists = entries.map(async (entry) => {
    const path = join(folder, entry.name)
    if (entry.isFile()) return [path]
    const isSearched = depth > 0 && !/^(\.|node_modules$)/.test(entry.name)
    return isSearched ? listFiles(path, depth - 1).catch(() => []) : []
  })
  return (await Promise.all(lists)).flat()
}
