import { ownerSigner } from '../account/ownerSigner.js'
import type { OwnerWallet } from '../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { ConsentMismatchError } from '../errors/ConsentMismatchError.js'
import { GrantUnsavedError } from '../errors/GrantUnsavedError.js'
import type { Session } from '../storage/Session.js'
import { assertOwnerSignature } from './consent/assertOwnerSignature.js'
import { toWalletError } from './consent/toWalletError.js'
import { decodeConsent } from './decodeConsent.js'
import type { PreparedSession } from './PreparedSession.js'
import { prepareSession, type PrepareSessionParameters } from './prepareSession.js'
import { saveSession } from './saveSession.js'

export type CreateSessionParameters = {
  /** The owner's wallet. It is prompted exactly once. */
  wallet: OwnerWallet
} & (
  | {
      /** What `prepareSession` made, and the user agreed to. */
      prepared: PreparedSession
    }
  | ({ prepared?: undefined } & PrepareSessionParameters)
)

export type CreateSessionReturnType = Session

/**
 * Asks the owner, once, and saves the grant. With `prepared`, nothing is asked of the network between
 * the call and the wallet's prompt. The bytes are read again first, and nothing is signed that does
 * not say what was meant.
 */
export async function createSession(
  config: ValetKeyConfig,
  { wallet, ...parameters }: CreateSessionParameters,
): Promise<CreateSessionReturnType> {
  const prepared = parameters.prepared ?? (await prepareSession(config, parameters))
  const { typedData, storedKey, id, owner } = prepared
  const signer = ownerSigner({ owner, wallet })
  const { matches, consent, differences } = decodeConsent({ ...prepared, kinds: config.kinds })
  if (!matches) throw new ConsentMismatchError({ differences })

  if (storedKey !== undefined) await config.storage.putKey(id, storedKey)
  let ownerSignature
  try {
    ownerSignature = await signer.signDeferredAction(typedData)
    await assertOwnerSignature({ owner, typedData, ownerSignature })
  } catch (error) {
    if (storedKey !== undefined) await config.storage.deleteKey(id)
    throw toWalletError(error)
  }

  const { nonce, deadline, call } = typedData.message
  const session: Session = {
    id,
    chainId: consent.chainId,
    account: prepared.account,
    owner,
    salt: prepared.salt,
    entityId: consent.entityId,
    key: prepared.key,
    request: consent.request,
    app: config.app,
    createdAt: Math.floor(Date.now() / 1000),
    grant: {
      nonce,
      deadline,
      call,
      ownerSignature,
      ownerEntityId: 'entityId' in owner ? owner.entityId : 0,
    },
  }
  try {
    return await saveSession(config, session)
  } catch (cause) {
    throw new GrantUnsavedError({ session, cause })
  }
}
