import type { OwnerWallet } from '../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import {
  ConsentMismatchError,
  type ConsentMismatchErrorType,
} from '../errors/ConsentMismatchError.js'
import type { StorageUnavailableErrorType } from '../errors/StorageUnavailableError.js'
import type { Session } from '../storage/Session.js'
import { changeSession } from './changeSession.js'
import { createSession, type CreateSessionErrorType } from './createSession.js'
import { mayHappen } from './failure/mayHappen.js'
import { actAsOwner, type ActAsOwnerErrorType } from './owner/actAsOwner.js'
import type { PreparedSlices, PreparePeriodicSessionReturnType } from './preparePeriodicSession.js'
import type { RevokeSessionParameters } from './revokeSession.js'
import { saveSession } from './saveSession.js'
import { readsAs } from './slices/readsAs.js'

export type CreatePeriodicSessionParameters = {
  /** What `preparePeriodicSession` made, and the user agreed to. */
  plan: PreparePeriodicSessionReturnType
  /** The owner's wallet. It is prompted once. */
  wallet: OwnerWallet
} & Pick<RevokeSessionParameters, 'via' | 'sponsored'>

/** Granted, by the module; or installed already, in slices. */
export type CreatePeriodicSessionReturnType = Session

export type CreatePeriodicSessionErrorType =
  | ActAsOwnerErrorType
  | ConsentMismatchErrorType
  | CreateSessionErrorType
  | StorageUnavailableErrorType

/** Makes a session with limits per period: one prompt, whichever way they are enforced. */
export async function createPeriodicSession(
  config: ValetKeyConfig,
  { plan, wallet, via, sponsored }: CreatePeriodicSessionParameters,
): Promise<CreatePeriodicSessionReturnType> {
  if (plan.enforcedBy === 'module')
    return createSession(config, { prepared: plan.prepared, wallet })
  const { prepared } = plan
  const { storedKey, ...fields } = prepared
  const { id, slices } = fields
  const [first] = slices
  if (first === undefined || !readsAs(prepared, config)) {
    throw new ConsentMismatchError({ differences: [] })
  }
  const session: Session = {
    ...fields,
    entityId: first.entityId,
    installation: first.installation,
    app: config.app,
    createdAt: Math.floor(Date.now() / 1000),
  }
  if (storedKey !== undefined) await config.storage.putKey(id, storedKey)
  // Saved before anybody is asked: a page that dies meanwhile loses neither key nor session.
  await saveSession(config, session)
  try {
    const landing = await install(config, { prepared, wallet, via, sponsored })
    const { transactionHash, blockNumber } = landing
    return await changeSession(config, session, (saved) => ({
      ...saved,
      landed: { transactionHash, blockNumber },
    }))
  } catch (error) {
    if (!mayHappen(error)) {
      await config.storage.deleteKey(id)
      await config.storage.deleteSession(id)
      config._internal.emit({ type: 'deleted', session })
    }
    throw error
  }
}

function install(
  config: ValetKeyConfig,
  {
    prepared,
    wallet,
    via,
    sponsored,
  }: Omit<CreatePeriodicSessionParameters, 'plan'> & {
    prepared: PreparedSlices
  },
): ReturnType<typeof actAsOwner> {
  const { account, slices } = prepared
  const calls = slices.map(({ installation }) => ({ to: account, data: installation }))
  return actAsOwner(config, { session: prepared, wallet, calls, via, sponsored })
}
