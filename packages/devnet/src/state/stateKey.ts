import * as artifacts from '@valetkey/contracts'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { versions } from '../versions.js'

const ownFolder = fileURLToPath(new URL('..', import.meta.url))

/** Name of a state by what goes into it: `inputs`, every contract, every version, and the code that builds it. */
export async function stateKey(inputs: unknown): Promise<string> {
  const hash = createHash('sha256')
  const add = (value: unknown) => hash.update(`${JSON.stringify(value)}\0`)
  add(inputs)
  add(artifacts)
  add(versions)
  const files = await readdir(ownFolder, { recursive: true })
  for (const file of files.filter((name) => /(?<!\.test|\.d)\.[jt]s$/.test(name)).sort()) {
    add([file, await readFile(join(ownFolder, file), 'utf8')])
  }
  return hash.digest('hex').slice(0, 32)
}
