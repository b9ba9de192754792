import type { Devnet } from '@valetkey/devnet'
import { agrees } from './agrees.js'
import { createArena } from './arena.js'
import { generateSession } from './generate.js'
import { createRandom } from './random.js'
import type { FuzzSession } from './session.js'
import { shrink } from './shrink.js'
import { simulate } from './simulate.js'
import { createTally, type Tally } from './tally.js'

const operationsPerSession = 10
const sessionsAtOnce = 4
const progressEvery = 2000

export type FuzzReport = {
  /** Disagreements, smallest cases first, and demands on the mix of cases that were not met. */
  faults: readonly string[]
  summary: Tally & { seed: number; accounts: Devnet['accounts'] }
}

/** Random sessions and operations: what the evaluator says beside what the EntryPoint does. */
export async function fuzz(
  devnet: Devnet,
  {
    cases,
    seed,
    onProgress = () => {},
  }: { cases: number; seed: number; onProgress?: ((done: number) => void) | undefined },
): Promise<FuzzReport> {
  const arena = await createArena(devnet)
  const random = createRandom(seed)
  const tally = createTally()
  const disagreeing: FuzzSession[] = []
  let planned = 0
  let reported = 0

  const worker = async (): Promise<void> => {
    while (planned < cases) {
      const operations = Math.min(operationsPerSession, cases - planned)
      planned += operations
      const session = generateSession(random, { arena, operations })
      const results = await simulate(arena, session)
      results.forEach((result) => tally.add(session, result))
      if (!results.every(agrees)) disagreeing.push(session)
      if (tally.counts.cases - reported >= progressEvery)
        onProgress((reported = tally.counts.cases))
    }
  }
  await Promise.all(Array.from({ length: sessionsAtOnce }, worker))

  const smallest = disagreeing[0] && (await shrink(arena, disagreeing[0]))
  return {
    faults: [
      ...(smallest ? [`smallest failing case: ${smallest}`] : []),
      ...(cases >= 10_000 ? tally.shortcomings() : []),
    ],
    summary: { ...tally.counts, seed, accounts: devnet.accounts },
  }
}
