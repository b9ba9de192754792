import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import budgets from './budgets.mjs'
import { root } from './exec.mjs'

const gzip = (content) => gzipSync(content, { level: 9 }).length
const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`

/** Bytes that an app loads for an import at its start, and what comes on first use of it. */
async function measure({ file, imports, each, ignore = [] }) {
  if (each) return measureEach({ imports, each, ignore })
  if (file) return { initial: gzip(readFileSync(join(root, file))), later: 0 }
  const entry = '\0entry'
  const code = Object.entries(imports)
    .map(([path, names]) => `export ${names} from ${JSON.stringify(join(root, path))}`)
    .join('\n')
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? entry : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: 'entry',
        preserveEntrySignatures: 'strict',
        external: (id) =>
          ignore.some(
            (name) => id === name || (name.endsWith('/*') && id.startsWith(name.slice(0, -1))),
          ),
        output: { format: 'esm' },
        onLog: () => undefined,
      },
    },
  })
  const chunks = new Map(
    output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]),
  )
  const initial = new Set()
  const visit = (fileName) => {
    if (initial.has(fileName) || !chunks.has(fileName)) return
    initial.add(fileName)
    for (const imported of chunks.get(fileName).imports) visit(imported)
  }
  visit(output.find(({ isEntry }) => isEntry).fileName)
  const sum = (fileNames) =>
    fileNames.reduce((total, fileName) => total + gzip(chunks.get(fileName).code), 0)
  return {
    initial: sum([...initial]),
    later: sum([...chunks.keys()].filter((fileName) => !initial.has(fileName))),
  }
}

/** What the costliest of many exports adds to an import that is there already. */
async function measureEach({ imports, each: { path, name }, ignore }) {
  const base = await measure({ imports, ignore })
  const text = readFileSync(join(root, path), 'utf8')
  const names = [...text.matchAll(/\bexport \{ (\w+)/g)].map(([, one]) => one)
  const added = []
  for (const one of names.filter((one) => name.test(one) && !imports[path].includes(one))) {
    const more = imports[path].replace('{', `{ ${one},`)
    const { initial, later } = await measure({ imports: { ...imports, [path]: more }, ignore })
    process.stdout.write(`  ${one} ${initial - base.initial} ${later - base.later}\n`)
  }
  return added
}

const figures = {}
let failed = 0
for (const budget of budgets) {
  const { name, limit, aim = limit, laterLimit = 0 } = budget
  const { initial, later } = await measure(budget)
  const fits = initial <= limit && later <= laterLimit
  if (!fits) failed += 1
  figures[name] = later > 0 ? { initial, later } : initial
  const more = later > 0 ? `, on first use ${kB(later)} of ${kB(laterLimit)}` : ''
  const missed = initial > aim ? `; its budget of ${kB(aim)} is not met` : ''
  const mark = fits ? (missed ? '!' : '✓') : '✗'
  process.stdout.write(`${mark} ${name}: ${kB(initial)} of ${kB(limit)}${more}${missed}\n`)
}
process.stdout.write(`${JSON.stringify(figures)}\n`)
process.stdout.write(`${budgets.length - failed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
