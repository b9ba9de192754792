import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import * as react from './exports/index.js'

const docs = new URL('../../../docs/', import.meta.url)
const pages = (await readdir(new URL('react/', docs))).map((page) => `react/${page}`)
const others = [
  'testing.md',
  'guides/get-started.md',
  'guides/owners.md',
  'guides/server.md',
  '../README.md',
  '../packages/devnet/README.md',
]
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const settings = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'es2022',
    lib: ['es2023', 'esnext.disposable', 'dom', 'dom.iterable'],
    module: 'nodenext',
    moduleResolution: 'nodenext',
    jsx: 'react-jsx',
    customConditions: ['@valetkey/source'],
    types: ['node'],
    // Stylesheets are the bundler's.
    noUncheckedSideEffectImports: false,
    // By their names, as users import them.
    paths: {
      '@valetkey/react': ['../src/exports/index.ts'],
      '@valetkey/ui': ['../../ui/src/exports/index.ts'],
      '@playwright/test': ['../../testing/node_modules/@playwright/test/index.d.ts'],
    },
  },
}

test('default: every sample of the pages compiles', { timeout: 120_000 }, async () => {
  // In this package, for what they import to be found.
  const folder = await mkdtemp(here('../.samples-'))
  try {
    const files: string[] = []
    for (const page of [...pages, ...others]) {
      const text = await readFile(new URL(page, docs), 'utf8')
      for (const [, kind, sample = ''] of text.matchAll(/^```(tsx?)\n(.*?)^```/gms)) {
        const file = `${page.replaceAll(/\W/g, '-')}-${files.length}.${kind}`
        files.push(file)
        await writeFile(`${folder}/${file}`, sample)
      }
    }
    expect(files.length).toBeGreaterThan(50)
    await writeFile(`${folder}/tsconfig.json`, JSON.stringify({ ...settings, files }))
    const tsc = here('../../../node_modules/typescript7/bin/tsc')
    const run = promisify(execFile)(process.execPath, [tsc, '-p', folder])
    expect(await run.catch(({ stdout }: { stdout: string }) => ({ stdout }))).toMatchObject({
      stdout: '',
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('behavior: every hook has a page, and every page a hook', () => {
  const hooks = Object.keys(react).filter((name) => name.startsWith('use'))
  expect(pages).toEqual(hooks.toSorted().map((hook) => `react/${hook}.md`))
})
