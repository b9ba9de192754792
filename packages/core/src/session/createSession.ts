import { getDeferredActionTypedData } from '../account/getDeferredActionTypedData.js'
import { ownerSigner } from '../account/ownerSigner.js'
import { signDelegation } from '../account/signDelegation.js'
import type { OwnerWallet } from '../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import {
  ConsentMismatchError,
  type ConsentMismatchErrorType,
} from '../errors/ConsentMismatchError.js'
import { GrantLapsedError, type GrantLapsedErrorType } from '../errors/GrantLapsedError.js'
import { GrantUnsavedError, type GrantUnsavedErrorType } from '../errors/GrantUnsavedError.js'
import type { DelegationUnavailableErrorType } from '../errors/DelegationUnavailableError.js'
import type { OwnerSignatureInvalidErrorType } from '../errors/OwnerSignatureInvalidError.js'
import type { OwnerWalletMismatchErrorType } from '../errors/OwnerWalletMismatchError.js'
import {
  ParameterMissingError,
  type ParameterMissingErrorType,
} from '../errors/ParameterMissingError.js'
import type { StorageUnavailableErrorType } from '../errors/StorageUnavailableError.js'
import type { WalletChainMismatchErrorType } from '../errors/WalletChainMismatchError.js'
import type { WalletRejectedErrorType } from '../errors/WalletRejectedError.js'
import type { Session } from '../storage/Session.js'
import { assertOwnerSignature } from './consent/assertOwnerSignature.js'
import { toWalletError } from './consent/toWalletError.js'
import { decodeConsent } from './decodeConsent.js'
import type { PreparedSession } from './PreparedSession.js'
import {
  prepareSession,
  type PrepareSessionErrorType,
  type PrepareSessionParameters,
} from './prepareSession.js'
import { saveSession } from './saveSession.js'
import { lock } from './send/locks.js'

export type CreateSessionParameters = {
  /** The owner's wallet. It is prompted exactly once; twice where an EOA becomes a smart account. */
  wallet: OwnerWallet
} & (
  | {
      /** What `prepareSession` made, and the user agreed to. */
      prepared: PreparedSession
    }
  | ({
      prepared?: undefined
      /** @default the EOA of `wallet` */
      owner?: PrepareSessionParameters['owner'] | undefined
      /** @default the chain of `wallet` */
      chainId?: number | undefined
    } & Omit<PrepareSessionParameters, 'owner' | 'chainId'>)
)

export type CreateSessionReturnType = Session

export type CreateSessionErrorType =
  | ConsentMismatchErrorType
  | DelegationUnavailableErrorType
  | GrantLapsedErrorType
  | GrantUnsavedErrorType
  | OwnerSignatureInvalidErrorType
  | OwnerWalletMismatchErrorType
  | ParameterMissingErrorType
  | PrepareSessionErrorType
  | StorageUnavailableErrorType
  | WalletChainMismatchErrorType
  | WalletRejectedErrorType

/**
 * Asks the owner, once, and saves the grant. With `prepared`, nothing is asked of the network between
 * the call and the wallet's prompt. The bytes are read again first, and nothing is signed that does
 * not say what was meant.
 */
export async function createSession(
  config: ValetKeyConfig,
  { wallet, ...parameters }: CreateSessionParameters,
): Promise<CreateSessionReturnType> {
  const prepared =
    parameters.prepared ?? (await prepareSession(config, withWallet(parameters, wallet)))
  const { id } = prepared
  // A second call waits for the first one's prompt: never two grants for one nonce.
  const release = await lock(`valetkey:granting:${id}`)
  try {
    return (await config.storage.getSession(id)) ?? (await askOwner(config, { prepared, wallet }))
  } finally {
    release()
  }
}

async function askOwner(
  config: ValetKeyConfig,
  { prepared, wallet }: { prepared: PreparedSession; wallet: OwnerWallet },
): Promise<Session> {
  const { storedKey, id, owner, delegation } = prepared
  const signer = ownerSigner({ owner, wallet })
  const { matches, consent, differences } = decodeConsent({ ...prepared, kinds: config.kinds })
  if (!matches) throw new ConsentMismatchError({ differences })

  const { chainId, account, entityId, key, request } = consent
  const { nonce, deadline, call } = prepared.typedData.message
  // Built anew from what was read: nothing else that an object could carry gets signed.
  const typedData = getDeferredActionTypedData({ chainId, account, nonce, deadline, call })

  const { ahead } = config._internal.clocks.get(chainId) ?? { ahead: 0 }
  if (deadline < Date.now() / 1000 + ahead)
    throw new GrantLapsedError({ why: 'deadline', deadline })

  if (storedKey !== undefined) await config.storage.putKey(id, storedKey)
  let ownerSignature
  let authorization
  try {
    if (delegation !== undefined && owner.type === '7702') {
      authorization = await signDelegation({ owner, wallet, chainId, ...delegation })
    }
    ownerSignature = await signer.signDeferredAction(typedData)
    await assertOwnerSignature({ owner, typedData, ownerSignature })
  } catch (error) {
    // A key of no use in storage does no harm: what the wallet says is what matters.
    if (storedKey !== undefined) await config.storage.deleteKey(id).catch(() => {})
    throw toWalletError(error)
  }

  const session: Session = {
    id,
    chainId,
    account,
    owner,
    salt: prepared.salt,
    entityId,
    key,
    request,
    installation: call,
    app: config.app,
    createdAt: Math.floor(Date.now() / 1000),
    grant: {
      nonce,
      deadline,
      call,
      ownerSignature,
      ownerEntityId: 'entityId' in owner ? owner.entityId : 0,
      authorization,
    },
  }
  try {
    return await saveSession(config, session)
  } catch (cause) {
    throw new GrantUnsavedError({ session, cause })
  }
}

/** Owner and chain are the wallet's, where nothing else is said. */
function withWallet(
  parameters: Omit<PrepareSessionParameters, 'owner' | 'chainId'> &
    Partial<Pick<PrepareSessionParameters, 'owner' | 'chainId'>>,
  wallet: OwnerWallet,
): PrepareSessionParameters {
  const client = 'account' in wallet ? wallet : undefined
  const { owner = client?.account.address, chainId = client?.chain?.id } = parameters
  if (owner === undefined) throw new ParameterMissingError({ field: 'owner' })
  if (chainId === undefined) throw new ParameterMissingError({ field: 'chainId' })
  return { ...parameters, owner, chainId }
}
