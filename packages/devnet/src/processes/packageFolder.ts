import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Folder of an installed package, whatever its manifest exports. Its own dependencies resolve from there. */
export function packageFolder(name: string): string | undefined {
  const folder = createRequire(import.meta.url)
    .resolve.paths(name)
    ?.map((parent) => join(parent, name))
    .find((path) => existsSync(join(path, 'package.json')))
  return folder === undefined ? undefined : realpathSync(folder)
}
