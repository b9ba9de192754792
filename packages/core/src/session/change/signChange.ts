import { getBlockNumber } from 'viem/actions'
import { encodeCalls, type AccountCall } from '../../account/encodeCalls.js'
import { getDeferredActionTypedData } from '../../account/getDeferredActionTypedData.js'
import { ownerSigner } from '../../account/ownerSigner.js'
import type { OwnerWallet } from '../../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { ChangePendingError } from '../../errors/ChangePendingError.js'
import type { PendingChange, Session } from '../../storage/Session.js'
import { getChainTime } from '../chain/getChainTime.js'
import { changeSession } from '../changeSession.js'
import { assertOwnerSignature } from '../consent/assertOwnerSignature.js'
import { toDeadline } from '../consent/toDeadline.js'
import { toWalletError } from '../consent/toWalletError.js'
import { readNonce } from '../send/readNonce.js'
import { changeNonce } from './changeNonce.js'

export type SignChangeParameters = {
  session: Session
  wallet: OwnerWallet
  /** What the account does to itself just before the operation is checked. */
  calls: readonly AccountCall[]
  /** Seconds for which the signature can be used. */
  expiresIn: number | undefined
} & Pick<PendingChange, 'key' | 'request' | 'installation'>

/**
 * Has the owner sign a change that the session's next operation carries (a deferred action of MAV2),
 * with one prompt, and puts it on record.
 */
export async function signChange(
  config: ValetKeyConfig,
  { session, wallet, calls, expiresIn, key, request, installation }: SignChangeParameters,
): Promise<Session> {
  const { id, chainId, account, owner, pending } = session
  if (pending !== undefined) throw new ChangePendingError({ id, ...pending.grant })
  const client = config.getClient({ chainId })
  const signer = ownerSigner({ owner, wallet })
  const [nonce, since, time] = await Promise.all([
    readNonce(config, { chainId, account, nonce: changeNonce(session) }),
    getBlockNumber(client),
    getChainTime(config, { chainId }),
  ])
  const deadline = toDeadline(time, expiresIn)
  const call = encodeCalls({ calls, account })
  const typedData = getDeferredActionTypedData({ chainId, account, nonce, deadline, call })
  let ownerSignature
  try {
    ownerSignature = await signer.signDeferredAction(typedData)
    await assertOwnerSignature({ owner, typedData, ownerSignature })
  } catch (error) {
    throw toWalletError(error)
  }
  const ownerEntityId = 'entityId' in owner ? owner.entityId : 0
  return changeSession(config, session, (saved) => ({
    ...saved,
    pending: {
      key,
      request,
      installation,
      grant: { nonce, deadline, call, ownerSignature, ownerEntityId },
      since,
    },
  }))
}
