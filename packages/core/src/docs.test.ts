import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { complaintsAbout, samplesOf } from './docs.test.shared.js'
import * as core from './exports/index.js'

const docs = new URL('../../../docs/', import.meta.url)
const beside = new URL('../', import.meta.url)
const pagesIn = (name: string): readonly string[] =>
  readdirSync(new URL(`${name}/`, docs)).map((page) => `${name}/${page}`)
const read = (page: string): string => readFileSync(new URL(page, docs), 'utf8')

/** What every page takes for granted: what an app has at hand, and the functions of this package. */
const taken = `
declare const config: import('@valetkey/core').ValetKeyConfig
declare const session: import('@valetkey/core').Session
declare const one: import('@valetkey/core').Session
declare const two: import('@valetkey/core').Session
declare const id: import('@valetkey/core').SessionId
declare const request: import('@valetkey/core').SessionRequest
declare const narrower: import('@valetkey/core').SessionRequest
declare const onBase: import('@valetkey/core').SessionRequest
declare const onOptimism: import('@valetkey/core').SessionRequest
declare const prepared: import('@valetkey/core').PreparedSession
declare const wallet: import('@valetkey/core').OwnerWallet
declare const key: import('@valetkey/core').SessionKey
declare const calls: readonly import('@valetkey/core').SessionCall[]
declare const owner: import('viem').Address
declare const account: import('viem').Address
declare const usdc: import('viem').Address
declare const arena: import('viem').Address
declare const sponsor: import('viem').Address
declare const token: import('viem').Address
declare const address: import('viem').Address
declare const publicKey: { x: bigint; y: bigint }
declare const codeHash: import('viem').Hex
declare const secret: import('viem').Hex
declare const challenge: import('viem').Hex
declare const proof: import('viem').Hex
declare const chains: import('@valetkey/core').PrepareSessionsParameters['chains']
declare const text: string
declare const chainId: number
declare const arenaAbi: readonly [
  { type: 'function'; name: 'move'; stateMutability: 'nonpayable'; inputs: readonly [{ name: 'cell'; type: 'uint8' }]; outputs: readonly [] },
  { type: 'function'; name: 'claim'; stateMutability: 'nonpayable'; inputs: readonly []; outputs: readonly [] },
]
declare function walletOn(chainId: number): import('@valetkey/core').OwnerWallet
declare function show(...what: readonly unknown[]): void
${Object.keys(core)
  .map((name) => `declare const ${name}: typeof import('@valetkey/core').${name}`)
  .join('\n')}
`

test('default: every sample about permissions and sessions compiles', async () => {
  const samples = new Map([['taken.d.ts', taken]])
  for (const page of [...pagesIn('core'), ...pagesIn('permissions'), 'guides/own-kind.md']) {
    // Types under "Return type" are copies for reading.
    const [usage = ''] = read(page).split('## Return type')
    const code = samplesOf(usage).map((sample) => sample.code)
    if (code.length > 0)
      samples.set(`${page.replaceAll(/\W/g, '-')}.ts`, `${code.join('\n')}\nexport {}\n`)
  }
  expect(await complaintsAbout(samples, { beside })).toBe('')
  expect(samples.size).toBeGreaterThan(40)
})

test('control: a sample that uses what is not there does not compile', async () => {
  const wrong = 'export const wrong = gas({ limit: 1 })\n'
  const samples = new Map([
    ['taken.d.ts', taken],
    ['wrong.ts', wrong],
  ])
  expect(await complaintsAbout(samples, { beside })).toContain("Type 'number' is not assignable")
})

test('behavior: every kind has a page, and the list names each page', () => {
  const constructors: readonly (keyof typeof core)[] = [
    'accountFunctions',
    'anyContractCalls',
    'contractCalls',
    'erc20Spend',
    'gas',
    'nativeAndGas',
    'nativeSpend',
    'paymaster',
    'periodicSpend',
    'root',
    'usageLimit',
  ]
  const pages = pagesIn('permissions').filter((page) => !page.endsWith('README.md'))
  expect(pages.toSorted()).toEqual(constructors.map((name) => `permissions/${name}.md`))
  for (const name of constructors) expect(read('permissions/README.md')).toContain(`(${name}.md)`)
})
