import { readFileSync } from 'node:fs'

const needed = ['chainId', 'accounts', 'rpcUrl', 'bundlerUrl', 'contracts']

/** A chain, a bundler and a keeper that run elsewhere, by their addresses: nothing is started for them. */
export function readEnvironment(file) {
  const environment = JSON.parse(readFileSync(file, 'utf8'))
  const missing = needed.filter((field) => environment[field] === undefined)
  if (missing.length > 0) throw new Error(`${file} lacks ${missing.join(', ')}.`)
  const { keeper } = environment
  return {
    environment: {
      filled: [],
      ...environment,
      ...(keeper ? { keeper: { ...keeper, url: '/keeper' } } : {}),
    },
    keeperUrl: keeper?.url,
    stopped: new Promise(() => {}),
    close: async () => {},
  }
}
