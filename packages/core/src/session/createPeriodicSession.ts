import type { OwnerWallet } from '../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import {
  ConsentMismatchError,
  type ConsentMismatchErrorType,
} from '../errors/ConsentMismatchError.js'
import type { StorageUnavailableErrorType } from '../errors/StorageUnavailableError.js'
import type { Session } from '../storage/Session.js'
import { applyChange } from './change/applyChange.js'
import { settleUnderway } from './change/settleUnderway.js'
import { createSession, type CreateSessionErrorType } from './createSession.js'
import { mayHappen } from './failure/mayHappen.js'
import type { ActAsOwnerErrorType } from './owner/actAsOwner.js'
import type { PreparedSlices, PreparePeriodicSessionReturnType } from './preparePeriodicSession.js'
import type { RevokeSessionParameters } from './revokeSession.js'
import { saveSession } from './saveSession.js'
import { landingLock, withLock } from './send/locks.js'
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

/**
 * Makes a session with limits per period: one prompt, whichever way they are enforced. Called again with
 * the same plan it finds out what became of the first time, and nobody is asked where that has landed.
 */
export async function createPeriodicSession(
  config: ValetKeyConfig,
  { plan, wallet, via, sponsored }: CreatePeriodicSessionParameters,
): Promise<CreatePeriodicSessionReturnType> {
  if (plan.enforcedBy === 'module') {
    return createSession(config, { prepared: plan.prepared, wallet })
  }
  const { prepared } = plan
  // A second call waits for the first one's prompt: never installed twice.
  return withLock(landingLock(prepared.id), () =>
    create(config, { prepared, wallet, via, sponsored }),
  )
}

type CreateParameters = Omit<CreatePeriodicSessionParameters, 'plan'> & { prepared: PreparedSlices }

async function create(
  config: ValetKeyConfig,
  { prepared, ...parameters }: CreateParameters,
): Promise<Session> {
  const { storedKey, ...fields } = prepared
  const { id, slices } = fields
  const [first] = slices
  if (first === undefined || !readsAs(prepared, config)) {
    throw new ConsentMismatchError({ differences: [] })
  }
  const known = await config.storage.getSession(id)
  const settled = known && (await settleUnderway(config, known, { wait: true }))
  if (settled?.landed !== undefined) return settled
  const session: Session = settled ?? {
    ...fields,
    entityId: first.entityId,
    installation: first.installation,
    app: config.app,
    createdAt: Math.floor(Date.now() / 1000),
  }
  if (storedKey !== undefined) await config.storage.putKey(id, storedKey)
  // Saved before anybody is asked: a page that dies meanwhile loses neither key nor session.
  if (known === undefined) await saveSession(config, session)
  const { account, key, request, installation } = session
  const calls = slices.map((slice) => ({ to: account, data: slice.installation }))
  const terms = { key, request, installation, slices }
  try {
    return await applyChange(config, { ...parameters, ...terms, session, calls })
  } catch (error) {
    if (known === undefined && !mayHappen(error)) {
      await config.storage.deleteKey(id)
      await config.storage.deleteSession(id)
      config._internal.emit({ type: 'deleted', session })
    }
    throw error
  }
}
