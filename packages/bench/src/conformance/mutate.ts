import type { Devnet } from '@valetkey/devnet'
import type { Case } from './case.js'
import { compileMutant, type MutantCode } from './compileMutant.js'
import { mutants } from './mutants.js'
import { run } from './run.js'
import { errorAbi } from './wire.js'
import { createWorld } from './world.js'

/** Switches one rule off at a time and runs the cases until one notices. */
export async function mutate(
  devnet: Devnet,
  cases: readonly Case[],
): Promise<{ mutants: number; noticed: number }> {
  const world = await createWorld(devnet)
  // The control: with every rule on, nothing fails.
  const [broken] = await run(world, cases, { untilFailed: true })
  if (broken) throw new Error(`${broken.case.rule} ${broken.case.name} fails without any mutant.`)
  const [uncovered] = errorsWithoutMutant()
  if (uncovered) throw new Error(`No mutant switches ${uncovered} off.`)
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

/** Errors of section 11 that our contracts revert with and no mutant has for its name. */
const errorsWithoutMutant = (): readonly string[] =>
  errorAbi
    .map(({ name }) => name)
    .filter((name) => !unreachable.has(name))
    .filter((name) => !mutants.some((mutant) => mutant.name.split(' ')[0] === name))

// The EntryPoint's, and one that nothing reverts with.
const unreachable = new Set([
  'FailedOp',
  'FailedOpWithRevert',
  'PostOpReverted',
  'SignatureValidationFailed',
  'PreRuntimeValidationHookFailed',
])

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
