import type { Hex } from 'viem'
import { prepareTransactionRequest, signTransaction } from 'viem/actions'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { OperationRejectedError } from '../../errors/OperationRejectedError.js'
import { SessionRevokedError } from '../../errors/SessionRevokedError.js'
import { readSessionState } from '../chain/readSessionState.js'
import { assertAllowed } from '../failure/assertAllowed.js'
import { toTransactionError } from '../failure/toTransactionError.js'
import { getPlan } from '../getPlan.js'
import { encodeRuntimeCall } from './encodeRuntimeCall.js'
import type { TransactionSending } from './TransactionSending.js'

/** Looks whether the calls are allowed, and signs them. */
export async function signCalls(
  config: ValetKeyConfig,
  { session, signer, calls }: TransactionSending,
): Promise<{ signed: Hex; nonce: number }> {
  const { id, chainId, account, entityId } = session
  const checked = { session, calls, sponsored: true, unpaid: true }
  await assertAllowed(config, checked)
  const client = config.getClient({ chainId })
  const { isGlobal } = getPlan(session)
  try {
    const request = await prepareTransactionRequest(client, {
      account: signer,
      chain: client.chain,
      to: account,
      data: encodeRuntimeCall({ calls, account, entityId, isGlobal }),
    })
    return { signed: await signTransaction(client, request), nonce: request.nonce }
  } catch (thrown) {
    const error = toTransactionError(thrown)
    if (!(error instanceof OperationRejectedError)) throw error
    const state = await readSessionState(config, session)
    if (state.installation !== 'installed') throw new SessionRevokedError({ id })
    await assertAllowed(config, { ...checked, usage: state.usage, cause: error })
    throw error
  }
}
