// Compiles one Solidity file with the solc of npm. Imports of packages resolve to node_modules.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const root = dirname(fileURLToPath(import.meta.url))

const settings = {
  // Cancun has transient storage and runs on every hardfork the devnet offers.
  evmVersion: 'cancun',
  viaIR: true,
  optimizer: { enabled: true, runs: 200 },
  // Equal sources give equal bytecode, wherever they are compiled.
  metadata: { appendCBOR: false, bytecodeHash: 'none' },
}

/** Whatever may change what a source compiles to, beside the source. */
export const compiler = JSON.stringify([settings, require('solc/package.json').version])

const isPackage = (path) => path.startsWith('@openzeppelin/') || path.startsWith('solady/')

const sources = new Map()
function readSource(path) {
  let source = sources.get(path)
  if (source === undefined) {
    const file = join(root, isPackage(path) ? 'node_modules' : '.', path)
    if (!existsSync(file)) return undefined
    source = readFileSync(file, 'utf8')
    sources.set(path, source)
  }
  return source
}

const importPattern = /^\s*(?:import|\}\s*from)[^"';]*["']([^"']+)["']/gm

/** An entry file and everything it imports, by path. `changes` stands in for files of those paths. */
export function closure(entry, changes = {}) {
  const found = new Map()
  const pending = [entry]
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (found.has(path)) continue
    const content = changes[path] ?? readSource(path)
    if (content === undefined) continue // solc reports it, with the importing line
    found.set(path, content)
    for (const [, target] of content.matchAll(importPattern)) {
      pending.push(target.startsWith('.') ? posix.join(posix.dirname(path), target) : target)
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The contracts of one file. Errors, and warnings about our own files, come as `messages`. */
export function compile(entry, changes = {}) {
  const solc = require('solc')
  const input = {
    language: 'Solidity',
    sources: Object.fromEntries(
      [...closure(entry, changes)].map(([path, content]) => [path, { content }]),
    ),
    settings: {
      ...settings,
      outputSelection: {
        [entry]: {
          '*': [
            'abi',
            'evm.bytecode.object',
            'evm.deployedBytecode.object',
            'evm.deployedBytecode.immutableReferences',
          ],
        },
      },
    },
  }
  const { errors = [], contracts = {} } = JSON.parse(solc.compile(JSON.stringify(input)))
  const artifacts = Object.entries(contracts[entry] ?? {})
    .filter(([, { evm }]) => evm.bytecode.object !== '')
    .map(([contractName, { abi, evm }]) => ({
      contractName,
      abi,
      bytecode: `0x${evm.bytecode.object}`,
      deployedBytecode: `0x${evm.deployedBytecode.object}`,
      immutableReferences: evm.deployedBytecode.immutableReferences,
    }))
  const isOurs = ({ sourceLocation }) => !isPackage(sourceLocation?.file ?? '')
  return {
    entry,
    failed: errors.some(({ severity }) => severity === 'error'),
    messages: errors
      .filter((error) => error.severity === 'error' || isOurs(error))
      .map(({ formattedMessage }) => formattedMessage.trimEnd()),
    artifacts,
  }
}
