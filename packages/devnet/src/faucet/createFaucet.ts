import { parseAbi, parseEther, type Address, type Hash } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { Chain } from '../chain/createChain.js'
import { keys } from '../chain/keys.js'

/** The tokens that the faucet mints. */
export const faucetTokens = ['testDollar', 'testToken'] as const

export type FaucetToken = (typeof faucetTokens)[number]

export type FundParameters = {
  address: Address
  /** Wei. 1 ether if neither it nor `tokens` is given. */
  value?: bigint | undefined
  /** Base units by token: a test dollar has 6 decimals, a test token 18. */
  tokens?: Partial<Record<FaucetToken, bigint>> | undefined
}

export type Faucet = {
  /** Sends ether and mints tokens, and resolves with the transactions' hashes when all have landed. */
  fund: (parameters: FundParameters) => Promise<Hash[]>
}

const abi = parseAbi(['function mint(address to, uint256 amount)'])

export function createFaucet(chain: Chain, addresses: Record<FaucetToken, Address>): Faucet {
  const account = privateKeyToAccount(keys.faucet)
  // One after the other: each takes the account's next nonce.
  let last: Promise<unknown> = Promise.resolve()

  async function send({ address, value, tokens = {} }: FundParameters): Promise<Hash[]> {
    const minted = faucetTokens.filter((token) => tokens[token] !== undefined)
    const wei = value ?? (minted.length === 0 ? parseEther('1') : 0n)
    const hashes: Hash[] = []
    if (wei > 0n) hashes.push(await chain.sendTransaction({ account, to: address, value: wei }))
    for (const token of minted) {
      const hash = await chain.writeContract({
        account,
        address: addresses[token],
        abi,
        functionName: 'mint',
        args: [address, tokens[token] ?? 0n],
      })
      hashes.push(hash)
    }
    await Promise.all(hashes.map((hash) => chain.waitForTransactionReceipt({ hash })))
    return hashes
  }

  return {
    fund(parameters) {
      const sent = last.then(() => send(parameters))
      last = sent.catch(() => {})
      return sent
    },
  }
}
