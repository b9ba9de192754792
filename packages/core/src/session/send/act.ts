import type { Hash } from 'viem'
import { encodeNonceKey } from '../../account/encodeNonceKey.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { SessionCallsUnconfirmedError } from '../../errors/SessionCallsUnconfirmedError.js'
import { forgetAttempt } from '../attempts/forgetAttempt.js'
import { rememberAttempt } from '../attempts/rememberAttempt.js'
import { getPlan } from '../getPlan.js'
import { acquireLane } from './acquireLane.js'
import { readNonce } from './readNonce.js'
import type { Sending } from './Sending.js'
import { sendOperation, type SentOperation } from './sendOperation.js'
import { toCallingAccount } from './toCallingAccount.js'
import type { Lane } from './tryLane.js'

/**
 * Sends calls of a session that has landed, on a lane of its own until they are in a block.
 *
 * @param again the lane and nonce of an earlier attempt of these calls that was not seen to land, with
 * what was sent: of operations with one nonce one can land
 */
export async function act(
  config: ValetKeyConfig,
  sending: Sending,
  again?: Lane & { nonce: bigint; earlier: readonly Hash[] },
): Promise<SentOperation> {
  const { session, key, calls, sponsored, spare } = sending
  const { id, chainId, account: address, entityId } = session
  const { isGlobal } = getPlan(session)
  const account = await toCallingAccount(config, { session, key, spare })
  const { lane, release } = again ?? (await acquireLane(session))
  const earlier = again?.earlier ?? []
  let userOpHash: Hash | undefined
  try {
    const nonce =
      again?.nonce ??
      (await readNonce(config, {
        chainId,
        account: address,
        nonce: encodeNonceKey({ entityId, global: isGlobal, lane }) << 64n,
      }))
    const sent = await sendOperation(config, {
      chainId,
      account,
      calls,
      nonce,
      sponsored,
      earlier,
      onSigned: (signed) => {
        userOpHash = signed
        return rememberAttempt(config, sending, { nonce, userOpHash: signed })
      },
    })
    const receipt = sent.receipt
      .then(async (landed) => {
        await forgetAttempt(config, { id, userOpHash: sent.userOpHash })
        config._internal.emit({ type: 'used', session })
        return landed
      })
      .finally(release)
    receipt.catch(() => {})
    return { ...sent, receipt }
  } catch (error) {
    const isOver = !(error instanceof SessionCallsUnconfirmedError) && earlier.length === 0
    if (isOver && userOpHash !== undefined) await forgetAttempt(config, { id, userOpHash })
    release()
    throw error
  }
}
