import { createRequire } from 'node:module'
import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { PartMissingError } from '../errors/PartMissingError.js'

/** Path of the bundler's program. Its package exports no file of its command line, so the folder is searched for it. */
export function altoFile(): string {
  const folders = createRequire(import.meta.url).resolve.paths('@pimlico/alto') ?? []
  const file = folders
    .map((folder) => join(folder, '@pimlico', 'alto', 'esm', 'cli', 'alto.js'))
    .find((path) => existsSync(path))
  if (file === undefined)
    throw new PartMissingError({ part: 'bundler', packageName: '@pimlico/alto' })
  return file
}
