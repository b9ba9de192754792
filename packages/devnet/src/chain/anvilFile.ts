import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PartMissingError } from '../errors/PartMissingError.js'
import { packageFolder } from '../processes/packageFolder.js'

const architectures: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' }

/** Path of anvil's program, which comes in a package of its own for each platform. */
export function anvilFile(): string {
  const packageName = '@foundry-rs/anvil'
  const anvil = packageFolder(packageName)
  if (anvil === undefined) throw new PartMissingError({ part: 'chain', packageName })
  const platform = `${packageName}-${process.platform}-${architectures[process.arch] ?? process.arch}`
  const program = process.platform === 'win32' ? 'anvil.exe' : 'anvil'
  try {
    return createRequire(join(anvil, 'package.json')).resolve(`${platform}/bin/${program}`)
  } catch {
    throw new PartMissingError({ part: 'chain', packageName: platform })
  }
}
