import { readFile } from 'node:fs/promises'
import { isAddress } from 'viem'

const url = {
  wants: 'a URL that begins with http:// or https://',
  holds: (value) => /^https?:/.test(String(value)) && URL.canParse(String(value)),
}
const address = { wants: 'an address', holds: (value) => isAddress(String(value)) }
const kinds = ['embedded', 'records', 'fork', 'public']

/** By the path of a field, what it holds. */
const fields = {
  chainId: {
    wants: 'a whole number above 0',
    holds: (value) => Number.isSafeInteger(value) && value > 0,
  },
  accounts: { wants: `one of ${kinds.join(', ')}`, holds: (value) => kinds.includes(value) },
  rpcUrl: url,
  bundlerUrl: url,
  paymasterUrl: { ...url, optional: true },
  faucetUrl: { ...url, optional: true },
  'contracts.arena': address,
  'contracts.testDollar': address,
  'contracts.subscription': address,
  // Without `keeper` there is none.
  'keeper.url': { ...url, of: 'keeper' },
  'keeper.planId': {
    wants: 'digits, as text',
    holds: (value) => typeof value === 'string' && /^\d+$/.test(value),
    of: 'keeper',
  },
}

const at = (value, path) => path.split('.').reduce((holder, name) => holder?.[name], value)

async function parse(file) {
  const text = await readFile(file, 'utf8').catch(({ code }) => {
    throw new Error(
      code === 'ENOENT'
        ? `There is no file ${file}. deploy.mjs prints one (README of apps/demo).`
        : `${file} cannot be read: ${code}.`,
    )
  })
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error.message}.`, { cause: error })
  }
}

/**
 * What a file says of a chain, a bundler and a keeper that run elsewhere.
 * Throws an `Error` of one line that names the file and the field.
 */
export async function readEnvironment(file) {
  const environment = await parse(file)
  const asked = Object.entries(fields).filter(
    ([, { of }]) => of === undefined || at(environment, of) !== undefined,
  )
  const missing = asked.filter(
    ([path, { optional }]) => !optional && at(environment, path) === undefined,
  )
  if (missing.length > 0) {
    throw new Error(`${file} lacks ${missing.map(([path]) => path).join(', ')}.`)
  }
  for (const [path, { wants, holds }] of asked) {
    const value = at(environment, path)
    if (value !== undefined && !holds(value)) {
      throw new Error(`${file}: ${path} wants ${wants}, not ${JSON.stringify(value)}.`)
    }
  }
  return environment
}
