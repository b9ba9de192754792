import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { isSameKey } from '../keys/isSameKey.js'
import { keepKeys } from '../keys/keepKeys.js'
import { carry, type Cargo } from '../send/carry.js'
import type { Sending } from '../send/Sending.js'
import type { SentOperation } from '../send/sendOperation.js'
import { endChange } from './endChange.js'
import { settleChange } from './settleChange.js'
import { toChangeLanding } from './toChangeLanding.js'

/** Sends the operation that carries a signed change, or returns nothing where there is none to carry. */
export async function carryChange(
  config: ValetKeyConfig,
  sending: Sending,
): Promise<SentOperation | undefined> {
  if (sending.session.pending === undefined) return undefined
  const cargo: Cargo = {
    carries: 'change',
    read: ({ pending }) => pending,
    settle: (session) => settleChange(config, session),
    submit: (session, userOpHash) => ({
      ...session,
      pending: session.pending && { ...session.pending, submitted: { userOpHash } },
    }),
    async end(session, receipt) {
      const { pending } = session
      if (pending !== undefined) {
        const landing = toChangeLanding(receipt)
        const ended = await endChange(config, session, { change: pending, landing })
        if (!isSameKey(ended.key, session.key)) await keepKeys(config, ended)
      }
      config._internal.emit({ type: 'used', session })
    },
  }
  return carry(config, sending, cargo)
}
