import { numberToHex, type Address } from 'viem'

/** Test dollars for an account, where the environment has a faucet. */
export async function fundAccount({
  faucetUrl,
  address,
  testDollar,
}: {
  faucetUrl: string
  address: Address
  testDollar: bigint
}): Promise<void> {
  await fetch(faucetUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'faucet_fund',
      params: [{ address, tokens: { testDollar: numberToHex(testDollar) } }],
    }),
  })
}
