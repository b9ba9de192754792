import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { isHex, type Hex } from 'viem'
import { closure, compiler, type Compilation } from '../../../contracts/compile.mjs'
import { entries, type Mutant } from './mutants.js'

const contractsFolder = new URL('../../../contracts/', import.meta.url)
const cacheFolder = fileURLToPath(new URL('.cache/mutants/', contractsFolder))

/** A mutant's contract: its code, and where on the chain it belongs. */
export type MutantCode = { address: Hex; bytecode: Hex }

/** Compiles the contracts that a mutant changes, off this thread; what was compiled before is kept on disk. */
export async function compileMutant(mutant: Mutant): Promise<readonly MutantCode[]> {
  const { name, file, find, replace } = mutant
  const source = readFileSync(new URL(file, contractsFolder), 'utf8')
  if (source.split(find).length !== 2) {
    throw new Error(`The mutant "${name}" must change ${file} in exactly one place.`)
  }
  const changes = { [file]: source.replace(find, () => replace) }
  const codes: MutantCode[] = []
  for (const contract of mutant.contracts) {
    const { file: entry, address } = entries[contract]
    const { failed, messages, artifacts } = await compileOrRecall(entry, changes)
    const artifact = artifacts.find(({ contractName }) => contractName === contract)
    if (failed || !artifact || !isHex(artifact.deployedBytecode)) {
      throw new Error(`The mutant "${name}" does not compile.\n${messages.join('\n')}`)
    }
    codes.push({ address, bytecode: artifact.deployedBytecode })
  }
  return codes
}

async function compileOrRecall(
  entry: string,
  changes: Readonly<Record<string, string>>,
): Promise<Compilation> {
  const hash = createHash('sha256').update(JSON.stringify([entry, compiler]))
  for (const [path, content] of closure(entry, changes)) hash.update(`\0${path}\0${content}`)
  const file = join(cacheFolder, `${hash.digest('hex')}.json`)
  if (existsSync(file)) {
    const kept: Compilation = JSON.parse(readFileSync(file, 'utf8'))
    return kept
  }
  const compilation = await compileInWorker(entry, changes)
  if (!compilation.failed) {
    mkdirSync(cacheFolder, { recursive: true })
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(compilation))
    renameSync(`${file}.${process.pid}`, file)
  }
  return compilation
}

function compileInWorker(
  entry: string,
  changes: Readonly<Record<string, string>>,
): Promise<Compilation> {
  const worker = new Worker(new URL('build.mjs', contractsFolder))
  return new Promise<Compilation>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.postMessage({ entry, changes })
  }).finally(() => worker.terminate())
}
