import { keccak256 } from 'viem'
import type { Chain } from '../chain/createChain.js'
import { AccountContractMismatchError } from '../errors/AccountContractMismatchError.js'
import type { AccountContract } from './accountContracts.js'
import { ownRuntimeCode } from './ownRuntimeCode.js'

/** `deployed`: Modular Account V2's, by code hash. `own`: ours, code for code. `lacking`: no code at the address. */
export type AccountContractStanding = 'deployed' | 'own' | 'lacking'

/**
 * Says what stands at each address of Modular Account V2.
 *
 * @throws {AccountContractMismatchError} if it is neither that contract nor ours.
 */
export async function inspectAccountContracts(
  chain: Chain,
  source: string,
  contracts: readonly AccountContract[],
): Promise<(AccountContract & { standing: AccountContractStanding })[]> {
  return Promise.all(
    contracts.map(async (contract) => ({
      ...contract,
      standing: await standingOf(chain, contract, source),
    })),
  )
}

async function standingOf(
  chain: Chain,
  { name, address, codeHash, optional }: AccountContract,
  source: string,
): Promise<AccountContractStanding> {
  const code = await chain.getCode({ address })
  if (code === undefined) return 'lacking'
  const actual = keccak256(code)
  if (actual === codeHash) return 'deployed'
  if (!optional && code === (await ownRuntimeCode(chain, name))) return 'own'
  throw new AccountContractMismatchError({
    contractName: name,
    field: 'codeHash',
    expected: codeHash,
    actual,
    source,
  })
}
