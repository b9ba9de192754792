import type { Call } from 'viem'
import { messageOf } from '../messageOf.js'
import { useSetup } from '../SetupContext.js'
import { useOwner } from './OwnerContext.js'
import { sendAsOwner } from './sendAsOwner.js'

/** Resolves once it has landed; rejects where the owner declines or nothing lands. */
export type ActAsOwner = (title: string, calls: readonly Call[]) => Promise<void>

/** Acts with the owner's own signature, one prompt each, and notes how it went. */
export function useActAsOwner(): ActAsOwner {
  const { environment, journal, chain } = useSetup()
  const { connected, payer } = useOwner()

  return async (title, calls) => {
    if (!connected) return
    const note = journal.operation(title)
    try {
      const { success, actualGasUsed, receipt } = await sendAsOwner({
        connected,
        chain,
        environment,
        sponsored: payer === 'sponsor',
        calls,
      })
      note({
        state: success ? 'landed' : 'undone',
        gas: actualGasUsed,
        block: receipt.blockNumber,
        enforced: [{ module: 'Owner', rule: 'signed by the owner: no limit' }],
      })
    } catch (error) {
      note({ state: 'refused', reason: messageOf(error) })
      throw error
    }
  }
}
