import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './packageFolder.js'

/** Version of an installed package. */
export function packageVersion(name: string): string | undefined {
  const folder = packageFolder(name)
  if (folder === undefined) return undefined
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  return version
}
