import type { Case } from './case.js'
import type { World } from './world.js'

export type Result = { case: Case; status: 'passed' | 'failed' | 'skipped'; message: string }

const fits = ({ tag }: Case, world: World): boolean => {
  if (tag === undefined) return true
  if (tag.startsWith('deployed-bytecode')) {
    const [, contract] = tag.split(' of ')
    return world.accounts !== 'embedded' && !world.filled.some((name) => name === contract)
  }
  return tag === world.hardfork
}

/**
 * Runs cases one after the other; the chain goes back to where it was after each. With `untilFailed`
 * the result holds the first failing case alone, or nothing.
 */
export async function run(
  world: World,
  cases: readonly Case[],
  {
    report = () => undefined,
    untilFailed = false,
  }: { report?: (result: Result) => void; untilFailed?: boolean } = {},
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const each of cases) {
    const result = await runOne(world, each)
    report(result)
    if (untilFailed && result.status === 'failed') return [result]
    results.push(result)
  }
  return untilFailed ? [] : results
}

async function runOne(world: World, each: Case): Promise<Result> {
  if (!fits(each, world)) return { case: each, status: 'skipped', message: each.tag ?? '' }
  const snapshot = await world.client.snapshot()
  try {
    await each.run(world)
    return { case: each, status: 'passed', message: '' }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { case: each, status: 'failed', message }
  } finally {
    await world.client.revert({ id: snapshot })
  }
}
