import type { AccountCall } from '../../account/encodeCalls.js'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { UpdateNotInPlaceError } from '../../errors/UpdateNotInPlaceError.js'
import { encodeInstall } from '../../install/encodeInstall.js'
import { compile } from '../../permissions/compile.js'
import { diffRequests, type RequestChange } from '../../permissions/diffRequests.js'
import { normalise } from '../../permissions/normalise.js'
import type { SessionRequest } from '../../permissions/types.js'
import type { PermissionUsage } from '../../permissions/verdict.js'
import type { PendingChange, Session } from '../../storage/Session.js'
import { getPlan } from '../getPlan.js'
import { assertChange } from './assertChange.js'
import { planUpdate } from './planUpdate.js'
import { readChangeable } from './readChangeable.js'

/** New terms of a session, as they would be made to hold. */
export type Update = Pick<PendingChange, 'key' | 'request' | 'installation'> & {
  calls: readonly AccountCall[]
  changes: readonly RequestChange[]
  widens: boolean
  narrows: boolean
  /** What the chain says is left under the terms that hold. */
  usage: readonly PermissionUsage[]
}

/** Works out what new terms change. Throws where the session cannot be changed to them in place. */
export async function toUpdate(
  config: ValetKeyConfig,
  { session, request: asked }: { session: Session; request: SessionRequest },
): Promise<Update> {
  const { kinds } = config
  const { key, entityId, account } = session
  if (session.slices !== undefined) throw new UpdateNotInPlaceError({ sliced: true })
  const request = normalise(asked, { kinds })
  const after = compile({ request, key, entityId, account, kinds })
  const { changes, widens } = diffRequests(session.request, request, { kinds })
  const narrows = diffRequests(request, session.request, { kinds }).widens
  const { usage } = await readChangeable(config, session)
  const calls = planUpdate({ before: getPlan(session), after, usage, kinds })
  assertChange(config, { session, calls, after, usage })
  return {
    key,
    request,
    installation: encodeInstall(after),
    calls,
    changes,
    widens,
    narrows,
    usage,
  }
}
