import type { Address, MulticallErrorType } from 'viem'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { ClientMissingErrorType } from '../errors/ClientMissingError.js'
import type { ConsentMismatchErrorType } from '../errors/ConsentMismatchError.js'
import type { SessionNotLandedErrorType } from '../errors/SessionNotLandedError.js'
import type { SessionRevokedErrorType } from '../errors/SessionRevokedError.js'
import type { UpdateNotInPlaceErrorType } from '../errors/UpdateNotInPlaceError.js'
import type { RequestDifference } from '../permissions/diffRequests.js'
import type { NormaliseErrorType } from '../permissions/normalise.js'
import { permissionId } from '../permissions/permissionId.js'
import type { NormalPermission, SessionRequest } from '../permissions/types.js'
import type { Session } from '../storage/Session.js'
import { toUpdate } from './change/toUpdate.js'
import { withoutUndoneChange } from './change/withoutUndoneChange.js'
import { currentSession } from './currentSession.js'

export type GetSessionUpdateParameters = {
  session: Session
  /** The terms from then on, as a whole. */
  request: SessionRequest
}

/** What becomes of one limit, in base units. */
export type LimitChange = {
  permissionId: string
  asset: Address | 'native'
  /** What is left under the terms that hold. */
  remaining: bigint
  /** What will be left when the new terms hold. */
  next: bigint
  /**
   * Most that the key can spend from now on. What is left now can be spent until the new terms are in
   * a block, and what will be left comes on top.
   */
  worst: bigint
}

export type GetSessionUpdateReturnType = RequestDifference & {
  /** Whether anything is taken away; then it must land at once. */
  narrows: boolean
  /** Whether it may ride on the session's next operation. */
  mayRide: boolean
  /** Limits that change. */
  limits: readonly LimitChange[]
}

export type GetSessionUpdateErrorType =
  | ClientMissingErrorType
  | ConsentMismatchErrorType
  | NormaliseErrorType
  | MulticallErrorType
  | SessionNotLandedErrorType
  | SessionRevokedErrorType
  | UpdateNotInPlaceErrorType

/** What `updateSession` would change, to be shown before the owner is asked. */
export async function getSessionUpdate(
  config: ValetKeyConfig,
  { session: given, request: asked }: GetSessionUpdateParameters,
): Promise<GetSessionUpdateReturnType> {
  const session = await withoutUndoneChange(config, await currentSession(config, given))
  const update = await toUpdate(config, { session, request: asked })
  const { changes, widens, narrows, request, usage } = update
  const limits = request.permissions.flatMap((permission): readonly LimitChange[] => {
    const id = permissionId(permission)
    const { spent = 0n, remaining } = usage.find((one) => one.id === id) ?? {}
    const before = session.request.permissions.find((one) => permissionId(one) === id)
    const [limit, old] = [limitOf(permission), before && limitOf(before)]
    if (limit === undefined || typeof remaining !== 'bigint' || limit === old) return []
    const next = limit > spent ? limit - spent : 0n
    const asset = permission.type === 'erc20-spend' ? permission.token : 'native'
    return [{ permissionId: id, asset, remaining, next, worst: remaining + next }]
  })
  return { changes, widens, narrows, mayRide: !narrows, limits }
}

function limitOf(permission: NormalPermission): bigint | undefined {
  return 'limit' in permission && permission.limit !== 'unlimited' ? permission.limit : undefined
}
