import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { concat, type Hex } from 'viem'
import { deterministicDeployer } from './contracts/deploy.js'

export type RecordedTransaction = {
  contractName: string | null
  function?: string | null
  transaction: { to: string; input: Hex }
}

/** A transaction of the deterministic deployer, as Foundry records it. */
export const create2 = (contractName: string, salt: Hex, initCode: Hex): RecordedTransaction => ({
  contractName,
  transaction: { to: deterministicDeployer.toLowerCase(), input: concat([salt, initCode]) },
})

/** Writes broadcast files, by path below the folder that is returned. */
export async function writeRecords(
  runs: Record<string, readonly RecordedTransaction[] | string>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'valetkey-records-'))
  for (const [path, run] of Object.entries(runs)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    const text = typeof run === 'string' ? run : JSON.stringify({ transactions: run, receipts: [] })
    await writeFile(file, text)
  }
  return folder
}
