import { createPublicClient, http } from 'viem'
import { readEnvironment } from './readEnvironment.mjs'

/** One line where a service of the file does not answer, or answers for another chain. */
async function check(file, { chainId, contracts, ...urls }) {
  const clientOf = (url) => createPublicClient({ transport: http(url, { retryCount: 1 }) })
  for (const name of ['rpcUrl', 'bundlerUrl']) {
    const url = urls[name]
    const found = await clientOf(url)
      .getChainId()
      .catch((error) => {
        throw new Error(`${file}: ${name} ${url} does not answer: ${error.shortMessage}`)
      })
    if (found !== chainId) {
      throw new Error(`${file}: ${name} ${url} answers for chain ${found}, not ${chainId}.`)
    }
  }
  const client = clientOf(urls.rpcUrl)
  for (const [name, address] of Object.entries(contracts)) {
    if ((await client.getCode({ address })) === undefined) {
      throw new Error(`${file}: there is no contract at contracts.${name}, ${address}.`)
    }
  }
}

/** A chain, a bundler and a keeper that run elsewhere, by a file: nothing is started for them. */
export async function startRemote(file) {
  const environment = await readEnvironment(file)
  await check(file, environment)
  const { keeper } = environment
  return {
    environment: keeper ? { ...environment, keeper: { ...keeper, url: '/keeper' } } : environment,
    keeperUrl: keeper?.url,
    stopped: new Promise(() => {}),
    close: async () => {},
  }
}
