import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { keccak256, type Address, type Hex } from 'viem'
import type { Chain } from '../chain/createChain.js'
import { AccountContractMismatchError } from '../errors/AccountContractMismatchError.js'
import { deploy } from './deploy.js'
import { entryPointAddress } from './entryPointAddress.js'

const salt: Hex = '0x90d8084deab30c2a37c45e8d47f49f2f7965183cb6990a98943ef94940681de3'
const codeHash: Hex = '0x8db5ff695839d655407cc8490bb7a5d82337a86a6b39c3f0258aa6c3b582fc58'

/**
 * Puts EntryPoint v0.7 at its canonical address. Its creation code comes from the published package: deployed, not
 * written, because its constructor creates a second contract.
 */
export async function deployEntryPoint(chain: Chain, source: string): Promise<Address> {
  if ((await chain.getCode({ address: entryPointAddress })) === undefined) {
    const file = createRequire(import.meta.url).resolve(
      '@account-abstraction/contracts/artifacts/EntryPoint.json',
    )
    const { bytecode }: { bytecode: Hex } = JSON.parse(await readFile(file, 'utf8'))
    await deploy(chain, { salt, initCode: bytecode })
  }
  const code = await chain.getCode({ address: entryPointAddress })
  const actual = keccak256(code ?? '0x')
  if (actual !== codeHash) {
    throw new AccountContractMismatchError({
      contractName: 'EntryPoint',
      field: 'codeHash',
      expected: codeHash,
      actual,
      source,
    })
  }
  return entryPointAddress
}
