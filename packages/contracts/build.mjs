// Compiles src/**/*.sol to artifacts/index.{js,d.ts}, and the test doubles of test/fixtures/ to artifacts/fixtures.{js,d.ts}.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { closure, compile, compiler } from './compile.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const cacheFile = join(root, '.cache', 'artifacts.json')
const outputs = [
  { directory: 'src', name: 'index' },
  { directory: 'test/fixtures', name: 'fixtures' },
]

async function compileAll(entries) {
  const pending = [...entries]
  const results = []
  const run = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(fileURLToPath(import.meta.url))
      const next = () => {
        const entry = pending.shift()
        if (entry === undefined) return void worker.terminate().then(resolve)
        worker.postMessage({ entry })
      }
      worker.on('message', (result) => {
        results.push(result)
        next()
      })
      worker.on('error', reject)
      next()
    })
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), entries.length) }, run))
  return results
}

const exportName = (contractName) =>
  contractName.replace(/^[A-Z]+(?=[A-Z][a-z]|$)|^[A-Z]/, (head) => head.toLowerCase())

/** The literal type of a JSON value, so that viem infers arguments and results from an ABI. */
function literalType(value) {
  if (Array.isArray(value)) return `readonly [${value.map(literalType).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value).map(
    ([key, item]) => `readonly ${JSON.stringify(key)}: ${literalType(item)}`,
  )
  return `{ ${fields.join('; ')} }`
}

function moduleText(artifacts) {
  return artifacts
    .map(
      (artifact) =>
        `export const ${exportName(artifact.contractName)} = ${JSON.stringify(artifact)}\n`,
    )
    .join('\n')
}

function declarationText(artifacts) {
  const types = artifacts.map(
    ({ contractName, abi }) => `export declare const ${exportName(contractName)}: {
  readonly contractName: ${JSON.stringify(contractName)}
  readonly abi: ${literalType(abi)}
  readonly bytecode: Hex
  readonly deployedBytecode: Hex
  readonly immutableReferences: ImmutableReferences
}
`,
  )
  return [
    'type Hex = `0x${string}`\n',
    'type ImmutableReferences = Readonly<Record<string, readonly { readonly start: number; readonly length: number }[]>>\n',
    ...types,
  ].join('\n')
}

/** Another process may be importing the artifacts: it sees the old file or the new one, never a part. */
function writeWhole(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text)
  renameSync(draft, file)
}

function readCache() {
  if (!existsSync(cacheFile)) return {}
  try {
    return JSON.parse(readFileSync(cacheFile, 'utf8'))
  } catch {
    return {}
  }
}

async function build() {
  const started = performance.now()
  const entries = outputs.flatMap(({ directory }) => {
    if (!existsSync(join(root, directory))) return []
    return readdirSync(join(root, directory), { recursive: true })
      .map((path) => posix.join(directory, path.replaceAll('\\', '/')))
      .filter((path) => path.endsWith('.sol'))
      .filter((path) => !/\/(interfaces|libraries)\//.test(path))
      .sort()
  })
  const hashes = Object.fromEntries(
    entries.map((entry) => {
      const hash = createHash('sha256').update(compiler)
      for (const [path, content] of closure(entry)) hash.update(`\0${path}\0${content}`)
      return [entry, hash.digest('hex')]
    }),
  )
  const cached = readCache()
  const stale = entries.filter((entry) => cached[entry]?.hash !== hashes[entry])
  const results = await compileAll(stale)
  const fresh = Object.fromEntries(
    results
      .filter(({ failed }) => !failed)
      .map(({ entry, artifacts }) => [entry, { hash: hashes[entry], artifacts }]),
  )
  const failed = new Set(results.filter((result) => result.failed).map(({ entry }) => entry))
  const cache = Object.fromEntries(
    entries
      .map((entry) => [entry, fresh[entry] ?? cached[entry]])
      // A file with errors keeps what it last compiled to, for those who work on other files.
      .filter(([, artifact]) => artifact !== undefined),
  )
  if (Object.keys(fresh).length > 0) writeWhole(cacheFile, JSON.stringify(cache))

  for (const { directory, name } of outputs) {
    const artifacts = Object.entries(cache)
      .filter(([entry]) => entry.startsWith(`${directory}/`))
      .flatMap(([, { artifacts: own }]) => own)
      .sort((a, b) => (a.contractName < b.contractName ? -1 : 1))
    writeWhole(join(root, 'artifacts', `${name}.js`), moduleText(artifacts))
    writeWhole(join(root, 'artifacts', `${name}.d.ts`), declarationText(artifacts))
  }

  for (const message of new Set(results.flatMap(({ messages }) => messages)))
    console.error(`${message}\n`)
  if (stale.length > 0) {
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(
      `Compiled ${stale.length - failed.size} of ${entries.length} Solidity files in ${seconds} s`,
    )
  }
  if (failed.size > 0) {
    console.error(
      `Could not compile ${[...failed].join(', ')}. Correct the errors above and run the build again.`,
    )
    process.exitCode = 1
  }
}

if (isMainThread) await build()
else
  parentPort.on('message', ({ entry, changes }) => parentPort.postMessage(compile(entry, changes)))
