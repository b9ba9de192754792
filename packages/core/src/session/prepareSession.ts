import { getAddress, type Address } from 'viem'
import { getAccountAddress } from '../account/getAccountAddress.js'
import { getDeferredActionTypedData } from '../account/getDeferredActionTypedData.js'
import { hashDeferredAction } from '../account/hashDeferredAction.js'
import type { Owner } from '../account/Owner.js'
import { toOwner } from '../account/toOwner.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { InvalidTimeRangeError } from '../errors/InvalidTimeRangeError.js'
import { encodeInstall } from '../install/encodeInstall.js'
import { compile } from '../permissions/compile.js'
import { normalise, type NormaliseErrorType } from '../permissions/normalise.js'
import type { SessionRequest } from '../permissions/types.js'
import { getChainTime } from './chain/getChainTime.js'
import { verifyAccount } from './chain/verifyAccount.js'
import { verifyContracts } from './chain/verifyContracts.js'
import { toDeadline } from './consent/toDeadline.js'
import { toGrantNonce } from './consent/toGrantNonce.js'
import { toServiceError } from './failure/toServiceError.js'
import { createKey, type NewKey } from './keys/createKey.js'
import type { PreparedSession } from './PreparedSession.js'
import { randomEntityId } from './randomEntityId.js'
import { toSessionId } from './toSessionId.js'
import type { AccountMismatchErrorType } from '../errors/AccountMismatchError.js'
import type { ContractMissingErrorType } from '../errors/ContractMissingError.js'
import type { OwnerMismatchErrorType } from '../errors/OwnerMismatchError.js'
import type { ServiceUnreachableErrorType } from '../errors/ServiceUnreachableError.js'
import type { UnknownCodeErrorType } from '../errors/UnknownCodeError.js'

export type PrepareSessionParameters = {
  request: SessionRequest
  /** Who will be asked to sign. An address stands for an EOA. */
  owner: Owner | Address
  chainId: number
  /** @default the account that belongs to `owner` and `salt` */
  account?: Address | undefined
  /** @default 0n */
  salt?: bigint | undefined
  /**
   * Where the session key comes from: a fresh one made here, or one that somebody else keeps (a
   * server's, for example), by its public half. Private keys of `'p256'` cannot be exported.
   * @default 'p256'
   */
  key?: NewKey | undefined
  /**
   * How long the owner's signature may be used to install the session, in seconds, at most 30 days.
   * @default 3600
   */
  expiresIn?: number | undefined
}

export type PrepareSessionReturnType = PreparedSession

export type PrepareSessionErrorType =
  | AccountMismatchErrorType
  | ContractMissingErrorType
  | NormaliseErrorType
  | OwnerMismatchErrorType
  | ServiceUnreachableErrorType
  | UnknownCodeErrorType

/**
 * Does all there is to do before the owner is asked: checks the request, the chain's contracts and
 * the account, makes a key and encodes what will be signed. Nothing is saved and nobody is prompted.
 * Show the user what `decodeConsent` reads out of the result.
 */
export async function prepareSession(
  config: ValetKeyConfig,
  {
    chainId,
    key: keyParameter = 'p256',
    salt = 0n,
    expiresIn,
    ...parameters
  }: PrepareSessionParameters,
): Promise<PrepareSessionReturnType> {
  const { kinds } = config
  const normal = normalise(parameters.request, { kinds })
  const request = { ...normal, adjustable: parameters.request.adjustable }
  const owner = toOwner(parameters.owner)
  const account = getAddress(parameters.account ?? getAccountAddress({ owner, salt }))
  const entityId = randomEntityId()
  const { key, storedKey } = await createKey(keyParameter)
  const plan = compile({ request, key, entityId, account, kinds })

  const [time, , delegation] = await Promise.all([
    getChainTime(config, { chainId }),
    verifyContracts(config, { chainId, owner, plan }),
    verifyAccount(config, { chainId, owner, account, salt }),
  ]).catch((error: unknown) => {
    throw toServiceError(error)
  })

  if (request.validUntil !== 'never' && request.validUntil <= time) {
    throw new InvalidTimeRangeError({
      field: 'validUntil',
      value: request.validUntil,
      reason: `It is ${time} on chain ${chainId} by now.`,
    })
  }

  const deadline = toDeadline(time, expiresIn)
  const typedData = getDeferredActionTypedData({
    chainId,
    account,
    nonce: toGrantNonce(plan),
    deadline,
    call: encodeInstall(plan),
  })
  return {
    id: toSessionId({ chainId, account, entityId }),
    chainId,
    account,
    owner,
    salt,
    entityId,
    key,
    storedKey,
    request,
    deadline,
    delegation,
    typedData,
    hashes: hashDeferredAction(typedData),
  }
}
