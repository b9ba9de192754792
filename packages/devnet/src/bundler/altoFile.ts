import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PartMissingError } from '../errors/PartMissingError.js'
import { packageFolder } from '../processes/packageFolder.js'

/** Path of the bundler's program. */
export function altoFile(): string {
  const packageName = '@pimlico/alto'
  const folder = packageFolder(packageName)
  const file = folder === undefined ? undefined : join(folder, 'esm', 'cli', 'alto.js')
  if (file === undefined || !existsSync(file)) {
    throw new PartMissingError({ part: 'bundler', packageName })
  }
  return file
}
