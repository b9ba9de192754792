import {
  getSessionPermissions,
  SessionCallsDeniedError,
  SessionCallsRevertedError,
  type Denial,
  type Session,
  type SessionCall,
  type SessionKey,
} from '@valetkey/core'
import { useSendSessionCalls, useValetKeyConfig } from '@valetkey/react'
import type { OperationEntry } from '../journal/createJournal.js'
import { enforcedBy } from '../journal/enforcedBy.js'
import { messageOf } from '../messageOf.js'
import { useSetup } from '../SetupContext.js'
import { explain } from './explain.js'

export type Act = (
  session: Session,
  title: string,
  calls: readonly SessionCall[],
  /** Where it is not kept in this browser. */
  key?: SessionKey,
) => Promise<{ landed: boolean; denials: readonly Denial[] }>

function stateOf(error: unknown): OperationEntry['state'] {
  if (error instanceof SessionCallsDeniedError) return 'denied'
  return error instanceof SessionCallsRevertedError ? 'undone' : 'refused'
}

/** Acts with a session's key, and notes how it went. */
export function useAct(): Act {
  const config = useValetKeyConfig()
  const { faucet, journal, labels } = useSetup()
  const { mutateAsync: send } = useSendSessionCalls()

  return async (session, title, calls, key) => {
    const note = journal.operation(title)
    try {
      await faucet.settled()
      const { receipt } = await send({ session, calls, key })
      const usage = await getSessionPermissions(config, { session }).catch(() => undefined)
      note({
        state: 'landed',
        first: session.landed === undefined && receipt?.nonce === session.grant?.nonce,
        gas: receipt?.actualGasUsed,
        block: receipt?.receipt.blockNumber,
        enforced: enforcedBy(session, { labels, usage }),
      })
      return { landed: true, denials: [] }
    } catch (error) {
      const denials = error instanceof SessionCallsDeniedError ? error.denials : []
      note({
        state: stateOf(error),
        reason: denials[0] ? explain(denials[0], labels) : messageOf(error),
      })
      return { landed: false, denials }
    }
  }
}
