import * as core from '@valetkey/core'
import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { complaintsAbout, samplesOf } from '../../core/src/docs.test.shared.js'
import { takenByApps } from './docs.test.shared.js'
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

const settings = {
  beside: new URL('../', import.meta.url),
  paths: {
    '@valetkey/ui': ['../../ui/dist/exports/index.d.ts'],
    '@playwright/test': ['../../testing/node_modules/@playwright/test/index.d.ts'],
  },
}

/** What the pages about components take for granted: what an app has at hand. */
const taken = `
declare const en: import('@valetkey/ui').Messages
declare const WordsProvider: typeof import('@valetkey/ui').WordsProvider
declare const useSessionPermissions: typeof import('@valetkey/react').useSessionPermissions
declare const now: number
declare const entry: import('@valetkey/ui').SessionEntry
declare const entries: readonly import('@valetkey/ui').SessionEntry[]
declare const leftovers: readonly import('@valetkey/ui').Leftover[]
declare const session: import('@valetkey/core').Session
declare const request: import('@valetkey/core').SessionRequest
declare const data: import('@valetkey/core').GetSessionStatusReturnType | undefined
declare const usdc: import('@valetkey/core').TokenLabel
declare const limit: bigint
declare const selectors: readonly import('viem').Hex[]
declare const arena: import('viem').Address
declare const arenaAbi: import('viem').Abi
declare const tokens: readonly import('@valetkey/ui').TokenChoice[]
declare const gasPerAction: import('@valetkey/ui').PermissionPickerProps['gasPerAction']
declare const value: import('@valetkey/ui').TokenAmountValue
declare const validUntil: number
declare const base: import('viem').Chain
declare const firstBlock: bigint
declare function show(id: string): void
declare function revoke(what: unknown): void
declare function revokeAll(): void
declare function update(what: { session: import('@valetkey/core').Session; request: import('@valetkey/core').SessionRequest }): void
declare function rotate(what: { session: import('@valetkey/core').Session }): void
declare function ask(what: { request: import('@valetkey/core').SessionRequest }): void
declare function setSelectors(selectors: readonly import('viem').Hex[]): void
declare function setRange(range: object): void
declare function setValue(value: object): void
declare function close(): void
`

const read = (page: string): Promise<string> => readFile(new URL(page, docs), 'utf8')
const nameOf = (page: string): string => page.replaceAll(/\W/g, '-')

/** Code that compiles only where the page of each hook tells of all that it takes, and of our errors. */
async function allTold(): Promise<string> {
  const index = await readFile(new URL('exports/index.ts', import.meta.url), 'utf8')
  const lines = await Promise.all(
    pages.map(async (page) => {
      const text = await read(page)
      const [hook = '', ...headings] = [...text.matchAll(/^#+ (.*)$/gm)].map(([, name]) => name)
      expect(headings.slice(0, 3)).toEqual(['Import', 'Usage', 'Parameters'])
      expect(headings.slice(-2)).toEqual(['Return type', 'Errors'])
      const variables = `U${hook.slice(1)}Variables`
      const takes = [
        `First<Parameters<typeof react.${hook}>>`,
        ...(index.includes(variables) ? [`react.${variables}`] : []),
      ]
      // `mutation` stands in the sentence that begins the variables.
      const told = [...headings.slice(3, -2), 'mutation'].map((name) => `'${name}'`)
      const type = `U${hook.slice(1)}ErrorType`
      const listed = [...text.matchAll(/^- `(\w+Error)`: /gm)].map(([, name]) => `'${name}'`)
      const errors = `${listed.join(' | ')}, Ours<react.${type}>`
      return [
        `export const ${hook}: Untold<${takes.join(' | ')}, ${told.join(' | ')}> = {}`,
        ...(index.includes(type) ? [`export const ${hook}Errors: Differing<${errors}> = {}`] : []),
      ].join('\n')
    }),
  )
  return [
    "import type * as react from '@valetkey/react'",
    'type First<taken extends unknown[]> = taken extends [] ? never : taken[0]',
    'type Names<taken> = taken extends object ? keyof taken : never',
    // viem's errors have no remedy.
    'type Ours<error> = Extract<error, { remedy: string | undefined }> extends infer one ? one extends { name: infer name } ? name : never : never',
    'type Differing<one extends string, other extends string> = { [name in Exclude<one, other> | Exclude<other, one>]: never }',
    'type Untold<taken, told> = { [name in Exclude<Names<taken>, told>]: never }',
    ...lines,
  ].join('\n')
}

test(
  'default: every sample of the pages compiles, and they tell of every parameter and every error',
  { timeout: 120_000 },
  async () => {
    const samples = new Map<string, string>()
    for (const page of [...pages, ...others]) {
      for (const { kind, code } of samplesOf(await read(page))) {
        samples.set(`${nameOf(page)}-${samples.size}.${kind}`, code)
      }
    }
    expect(samples.size).toBeGreaterThan(50)
    samples.set('told.ts', await allTold())
    expect(await complaintsAbout(samples, settings)).toBe('')
  },
)

test('behavior: each parameter has its type and an example', async () => {
  const texts = await Promise.all(pages.map(read))
  const told = texts.flatMap((text) => [...text.matchAll(/^### \w+\n\n(.*)$/gm)])
  expect(told.length).toBeGreaterThan(100)
  for (const [, line] of told) expect(line).toMatch(/^`[^`]+`, such as `[^`]+`\. \S/)
})

test('default: every sample about components compiles', { timeout: 120_000 }, async () => {
  const samples = new Map([['taken.d.ts', taken]])
  for (const name of await readdir(new URL('ui/', docs))) {
    const code = samplesOf(await read(`ui/${name}`)).map((sample) => sample.code)
    if (code.length > 0) samples.set(`${nameOf(name)}.tsx`, `${code.join('\n')}\nexport {}\n`)
  }
  expect(samples.size).toBeGreaterThan(15)
  expect(await complaintsAbout(samples, settings)).toBe('')
})

test('default: what the apps say to copy compiles', { timeout: 120_000 }, async () => {
  const packages = {
    viem: ['encodeFunctionData', 'erc20Abi', 'parseEther', 'parseUnits'],
    wagmi: ['WagmiProvider'],
    '@tanstack/react-query': ['QueryClientProvider'],
    '@valetkey/core': Object.keys(core),
    '@valetkey/react': Object.keys(react),
    '@valetkey/ui': ['en', 'SessionConsent', 'SessionManager'],
  }
  const samples = new Map([['taken.d.ts', takenByApps(packages)]])
  const add = (page: string, kind: string, code: string): unknown =>
    samples.set(`${nameOf(page)}-${samples.size}.${kind}`, `${code}\nexport {}\n`)

  for (const page of ['../apps/demo/README.md', '../apps/keeper/README.md']) {
    for (const { kind, code } of samplesOf(await read(page))) add(page, kind, code)
  }
  // The lines that the demo shows beside each scene.
  for (const scene of await readdir(new URL('../apps/demo/src/scenes/', docs))) {
    const page = `../apps/demo/src/scenes/${scene}/code.ts`
    const steps = (await read(page)).matchAll(/^ +code: `\n(.*?)`,$/gms)
    for (const [, code = ''] of steps) add(page, 'tsx', code)
  }
  expect(samples.size).toBeGreaterThan(30)
  expect(await complaintsAbout(samples, settings)).toBe('')
})

test('control: a component that is not given what it needs does not compile', async () => {
  const wrong = "import { SessionStatusBadge } from '@valetkey/ui'\n;<SessionStatusBadge />\n"
  const complaints = await complaintsAbout(new Map([['wrong.tsx', wrong]]), settings)
  expect(complaints).toContain("Property 'status' is missing")
})

test('behavior: every hook has a page, and every page a hook', () => {
  const hooks = Object.keys(react).filter((name) => name.startsWith('use'))
  expect(pages).toEqual(hooks.toSorted().map((hook) => `react/${hook}.md`))
})
