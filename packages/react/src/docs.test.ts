import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'
import * as react from './exports/index.js'

const docs = new URL('../../../docs/', import.meta.url)
const pages = readdirSync(new URL('react/', docs)).map((page) => `react/${page}`)
/** Samples stand beside this file, for what they import to be found. */
const folder = fileURLToPath(new URL('.', import.meta.url))

const samples = new Map<string, string>()
for (const page of [...pages, 'testing.md', 'guides/get-started.md', 'guides/server.md']) {
  const text = readFileSync(new URL(page, docs), 'utf8')
  for (const [index, [, kind, sample]] of [
    ...text.matchAll(/^```(tsx?)\n(.*?)^```/gms),
  ].entries()) {
    samples.set(`${folder}${page.replaceAll(/\W/g, '-')}-${index}.${kind}`, sample ?? '')
  }
}

test('default: every sample of the pages compiles', { timeout: 120_000 }, () => {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    jsx: ts.JsxEmit.ReactJSX,
    customConditions: ['@valetkey/source'],
    types: ['node'],
    // Stylesheets are the bundler's.
    noUncheckedSideEffectImports: false,
    // By their names, as users import them.
    paths: {
      '@valetkey/react': [`${folder}exports/index.ts`],
      '@valetkey/ui': [`${folder}../../ui/src/exports/index.ts`],
    },
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (file) => samples.has(file) || fileExists(file)
  host.readFile = (file) => samples.get(file) ?? readFile(file)
  host.getSourceFile = (file, version, ...rest) => {
    const sample = samples.get(file)
    return sample === undefined
      ? getSourceFile(file, version, ...rest)
      : ts.createSourceFile(file, sample, version)
  }
  const program = ts.createProgram([...samples.keys()], options, host)
  const complaints = [...samples.keys()].flatMap((file) => {
    const source = program.getSourceFile(file)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
  })
  expect(
    complaints.map(
      ({ file, messageText }) =>
        `${file?.fileName.slice(folder.length)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    ),
  ).toEqual([])
  expect(samples.size).toBeGreaterThan(50)
})

test('behavior: every hook has a page, and every page a hook', () => {
  const hooks = Object.keys(react).filter((name) => name.startsWith('use'))
  expect(pages).toEqual(hooks.toSorted().map((hook) => `react/${hook}.md`))
})
