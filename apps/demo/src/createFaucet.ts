import { numberToHex, type Address } from 'viem'
import type { Environment } from './environment.js'

/** Test money for an account, where the environment has a faucet. Rejects where that does not answer. */
export async function fundAccount(
  { faucetUrl }: Environment,
  { address, value, testDollar }: { address: Address; value: bigint; testDollar: bigint },
): Promise<void> {
  if (faucetUrl === undefined) return
  const response = await fetch(faucetUrl, {
    method: 'POST',
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
