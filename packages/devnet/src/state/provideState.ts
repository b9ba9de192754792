import type { PreparedSource } from '../accounts/prepareSource.js'
import type { Chain } from '../chain/createChain.js'
import type { DevnetContracts } from '../contracts/DevnetContracts.js'
import type { RunStep } from '../createRunStep.js'
import { furnishChain } from '../chain/furnishChain.js'
import { readState } from './readState.js'
import { stateKey } from './stateKey.js'
import { writeState } from './writeState.js'

export type ProvidedState = {
  filled: string[]
  contracts: DevnetContracts
  /** Keeps the state as it now is for later starts, unless it was kept already or is not to be. */
  keep: () => Promise<void>
}

/**
 * Gives a fresh chain its contracts, from the state that an earlier start kept if there is one.
 *
 * @param inputs What makes this state differ from others. Absent: neither use a kept state nor keep this one.
 */
export async function provideState(
  chain: Chain,
  { source, inputs, runStep }: { source: PreparedSource; inputs: unknown; runStep: RunStep },
): Promise<ProvidedState> {
  const key = inputs === undefined ? undefined : await stateKey([inputs, source.deployments])
  const kept = key === undefined ? undefined : await readState(key)
  return runStep('contracts', kept === undefined ? 'built' : 'from the cache', async () => {
    if (kept !== undefined) {
      const fresh = await chain.snapshot()
      try {
        await chain.loadState({ state: kept })
        return { ...(await furnishChain(chain, source)), keep: async () => {} }
      } catch {
        // It is a state, but not the one its name says: as good as none.
        await chain.revert({ id: fresh })
      }
    }
    return {
      ...(await furnishChain(chain, source)),
      async keep() {
        if (key !== undefined) await writeState(key, await chain.dumpState())
      },
    }
  })
}
