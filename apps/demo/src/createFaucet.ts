import { numberToHex, type Address } from 'viem'
import type { Environment } from './environment.js'

type Gift = { address: Address; value: bigint; testDollar: bigint }

export type Faucet = {
  /** Test money for an account, where the environment has a faucet. Rejects where that does not answer. */
  fund: (gift: Gift) => Promise<void>
  /** Resolves once nothing is on its way any more: what is to be spent has come. */
  settled: () => Promise<unknown>
}

export function createFaucet({ faucetUrl }: Environment): Faucet {
  let settled: Promise<unknown> = Promise.resolve()
  return {
    fund(gift) {
      const given = faucetUrl === undefined ? Promise.resolve() : give(faucetUrl, gift)
      settled = Promise.allSettled([settled, given])
      return given
    },
    settled: () => settled,
  }
}

async function give(url: string, { address, value, testDollar }: Gift): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    // One that hangs holds up what waits for it.
    signal: AbortSignal.timeout(10_000),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'faucet_fund',
      params: [
        {
          address,
          value: numberToHex(value),
          tokens: { testDollar: numberToHex(testDollar) },
        },
      ],
    }),
  })
  const { error } = await response.json()
  if (error) throw new Error(`The faucet gave nothing: ${error.message}`)
}
