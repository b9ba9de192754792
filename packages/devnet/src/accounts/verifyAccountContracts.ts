import { keccak256 } from 'viem'
import type { Chain } from '../chain/createChain.js'
import { AccountContractMismatchError } from '../errors/AccountContractMismatchError.js'
import { accountContracts, type AccountContract } from './accountContracts.js'

/**
 * Compares what stands at the addresses of Modular Account V2 with its code hashes.
 *
 * @returns The contracts whose address has no code.
 */
export async function verifyAccountContracts(
  chain: Chain,
  source: string,
): Promise<AccountContract[]> {
  const codes = await Promise.all(accountContracts.map(({ address }) => chain.getCode({ address })))
  return accountContracts.filter(({ name, codeHash }, index) => {
    const code = codes[index]
    if (code === undefined) return true
    const actual = keccak256(code)
    if (actual !== codeHash) {
      throw new AccountContractMismatchError({
        contractName: name,
        field: 'codeHash',
        expected: codeHash,
        actual,
        source,
      })
    }
    return false
  })
}
