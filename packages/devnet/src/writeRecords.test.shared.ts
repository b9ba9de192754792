import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { concat, type Address, type Hex } from 'viem'
import { onTestFinished } from 'vitest'
import { deterministicDeployer } from './contracts/deploy.js'

export type RecordedTransaction = {
  transactionType?: 'CREATE'
  contractName: string
  contractAddress?: Address
  function?: string
  transaction: { to: string | null; input: Hex }
}

/** A transaction of the deterministic deployer, as Foundry records it. */
export const create2 = (contractName: string, salt: Hex, initCode: Hex): RecordedTransaction => ({
  contractName,
  transaction: { to: deterministicDeployer.toLowerCase(), input: concat([salt, initCode]) },
})

/** Writes broadcast files, by path below the folder that is returned. They are gone after the test. */
export async function writeRecords(
  runs: Record<string, readonly RecordedTransaction[] | string>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'valetkey-records-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [path, run] of Object.entries(runs)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    const text = typeof run === 'string' ? run : JSON.stringify({ transactions: run, receipts: [] })
    await writeFile(file, text)
  }
  return folder
}
