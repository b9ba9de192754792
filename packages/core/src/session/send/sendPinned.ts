import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { markLanded } from './markLanded.js'
import type { Sending } from './Sending.js'
import { sendOperation, type SentOperation } from './sendOperation.js'
import { toCallingAccount } from './toCallingAccount.js'

/**
 * Sends calls with one nonce and no other, so that they happen at most once however often they are
 * sent. With the grant's nonce they carry the grant.
 */
export async function sendPinned(
  config: ValetKeyConfig,
  { session, key, calls, sponsored }: Sending,
  nonce: bigint,
): Promise<SentOperation> {
  const { chainId, grant } = session
  const landing = nonce === grant?.nonce
  const account = await toCallingAccount(config, {
    session,
    key,
    carries: landing ? 'grant' : undefined,
  })
  const sent = await sendOperation(config, { chainId, account, calls, nonce, sponsored })
  const receipt = sent.receipt.then(async (landed) => {
    if (landing) await markLanded(config, session, landed)
    else config._internal.emit({ type: 'used', session })
    return landed
  })
  receipt.catch(() => {})
  return { ...sent, receipt }
}
