import { createRequire } from 'node:module'
import { PartMissingError } from '../errors/PartMissingError.js'

const architectures: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' }

/** Path of anvil's program, which comes in a package of its own for each platform. */
export function anvilFile(): string {
  const platform = `@foundry-rs/anvil-${process.platform}-${architectures[process.arch] ?? process.arch}`
  const program = process.platform === 'win32' ? 'anvil.exe' : 'anvil'
  try {
    const anvil = createRequire(import.meta.url).resolve('@foundry-rs/anvil/package.json')
    return createRequire(anvil).resolve(`${platform}/bin/${program}`)
  } catch {
    throw new PartMissingError({ part: 'chain', packageName: platform })
  }
}
