import type { Devnet } from '@valetkey/devnet'
import type { Case } from './case.js'
import { compileMutant, type MutantCode } from './compileMutant.js'
import { mutants } from './mutants.js'
import { run } from './run.js'
import { createWorld } from './world.js'

/** Switches one rule off at a time and runs the cases until one notices. */
export async function mutate(
  devnet: Devnet,
  cases: readonly Case[],
): Promise<{ mutants: number; noticed: number }> {
  const world = await createWorld(devnet)
  let noticed = 0
  for await (const [mutant, codes] of compiled()) {
    const snapshot = await world.client.snapshot()
    for (const code of codes) await world.client.setCode(code)
    const [first] = await run(world, cases, { untilFailed: true })
    await world.client.revert({ id: snapshot })
    if (first) noticed += 1
    process.stdout.write(
      `${first ? '✓' : '✗'} ${mutant.contracts[0]}: ${mutant.name}${first ? ` (${first.case.rule} ${first.case.name})` : ' went unnoticed'}\n`,
    )
  }
  return { mutants: mutants.length, noticed }
}

/** Each mutant with its code; the next one compiles while the cases run on this one. */
async function* compiled() {
  let pending: Promise<readonly MutantCode[]> | undefined
  for (const [index, mutant] of mutants.entries()) {
    const codes = await (pending ?? compileMutant(mutant))
    const next = mutants[index + 1]
    pending = next && compileMutant(next)
    yield [mutant, codes] as const
  }
}
