import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import budgets from './budgets.mjs'
import { root } from './exec.mjs'

const gzip = (content) => gzipSync(content, { level: 9 }).length
const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`

/** Bytes that an app loads for an import at its start, and what comes on first use of it. */
async function measure({ file, imports, ignore = [] }) {
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

/** What an import comes to beyond another; never less than nothing. */
async function measureBeyond({ beyond, imports, ignore }) {
  const base = await measure({ imports: beyond, ignore })
  const all = await measure({ imports: merge(beyond, imports), ignore })
  return { initial: all.initial - base.initial, later: Math.max(all.later - base.later, 0) }
}

const merge = (one, other) => {
  const paths = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  const names = (text = '{}') =>
    text
      .slice(1, -1)
      .split(',')
      .map((name) => name.trim())
  return Object.fromEntries(
    paths.map((path) => [
      path,
      `{ ${[...new Set([...names(one[path]), ...names(other[path])])].filter(Boolean).join(', ')} }`,
    ]),
  )
}

/** The most that any of many exports comes to. */
async function measureEach({ each: { path, name }, beyond, ignore }) {
  const text = readFileSync(join(root, path), 'utf8')
  const names = [...text.matchAll(/[{,]\s*(\w+)/g)].map(([, one]) => one)
  const found = names.filter((one) => name.test(one))
  if (found.length === 0) throw new Error(`No export of ${path} is like ${name}.`)
  const sizes = []
  for (const one of found) {
    sizes.push(await measureBeyond({ beyond, imports: { [path]: `{ ${one} }` }, ignore }))
  }
  return {
    initial: Math.max(...sizes.map(({ initial }) => initial)),
    later: Math.max(...sizes.map(({ later }) => later)),
  }
}

function measureBudget(budget) {
  if (budget.each) return measureEach(budget)
  return budget.beyond ? measureBeyond(budget) : measure(budget)
}

const figures = {}
let failed = 0
for (const budget of budgets) {
  const { name, limit, laterLimit = 0 } = budget
  const { initial, later } = await measureBudget(budget)
  const fits = initial <= limit && later <= laterLimit
  if (!fits) failed += 1
  figures[name] = later > 0 ? { initial, later } : initial
  const more = later > 0 ? `, later ${kB(later)} of ${kB(laterLimit)}` : ''
  process.stdout.write(`${fits ? '✓' : '✗'} ${name}: ${kB(initial)} of ${kB(limit)}${more}\n`)
}
process.stdout.write(`${JSON.stringify(figures)}\n`)
process.stdout.write(`${budgets.length - failed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
