import type { Devnet } from '@valetkey/devnet'
import { readFileSync } from 'node:fs'
import { isHex } from 'viem'
import { compile } from '../../../contracts/compile.mjs'
import type { Case } from './case.js'
import { entries, mutants, type Mutant } from './mutants.js'
import { run } from './run.js'
import { createWorld, type World } from './world.js'

const contractsFolder = new URL('../../../contracts/', import.meta.url)

/** Replaces contracts on the chain by ones with one rule switched off. */
async function place(
  world: World,
  { name, file, find, replace, contracts }: Mutant,
): Promise<void> {
  const source = readFileSync(new URL(file, contractsFolder), 'utf8')
  if (source.split(find).length !== 2) {
    throw new Error(`The mutant "${name}" must change ${file} in exactly one place.`)
  }
  const changes = { [file]: source.replace(find, () => replace) }
  for (const contract of contracts) {
    const { failed, messages, artifacts } = compile(entries[contract].file, changes)
    const artifact = artifacts.find(({ contractName }) => contractName === contract)
    if (failed || !artifact || !isHex(artifact.deployedBytecode)) {
      throw new Error(`The mutant "${name}" does not compile.\n${messages.join('\n')}`)
    }
    await world.client.setCode({
      address: entries[contract].address,
      bytecode: artifact.deployedBytecode,
    })
  }
}

/** Switches one rule off at a time and runs the cases until one notices. */
export async function mutate(
  devnet: Devnet,
  cases: readonly Case[],
): Promise<{ mutants: number; noticed: number }> {
  const world = await createWorld(devnet)
  let noticed = 0
  for (const mutant of mutants) {
    const snapshot = await world.client.snapshot()
    await place(world, mutant)
    const [first] = await run(world, cases, { untilFailed: true })
    await world.client.revert({ id: snapshot })
    if (first) noticed += 1
    process.stdout.write(
      `${first ? '✓' : '✗'} ${mutant.contracts[0]}: ${mutant.name}${first ? ` (${first.case.rule} ${first.case.name})` : ' went unnoticed'}\n`,
    )
  }
  return { mutants: mutants.length, noticed }
}
