import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { periodicSpendKind } from '../../permissions/kinds/periodicSpend.js'
import { permissionId } from '../../permissions/permissionId.js'
import type { NormalPermission } from '../../permissions/types.js'
import type { PermissionUsage } from '../../permissions/verdict.js'
import type { Session, SessionSlice } from '../../storage/Session.js'
import { getChainTime } from '../chain/getChainTime.js'
import type { SessionState } from '../chain/readSessionState.js'
import { stoppedAt } from '../isStopped.js'
import { sliceAt, withSlice } from './withSlice.js'

/** What the chain knows of a session with one installation per period, as if it were one. */
export async function readSlices(
  config: ValetKeyConfig,
  session: Session & { slices: readonly SessionSlice[] },
  read: (slice: Session) => Promise<SessionState>,
): Promise<SessionState> {
  const { slices, request } = session
  const time = await getChainTime(config, session)
  const state = await read(withSlice(config, session, time))
  const slice = sliceAt(slices, time)
  const resetsAt = slice === slices.at(-1) || slice === undefined ? undefined : slice.validUntil + 1
  const { validAfter = 0 } = slices[0] ?? {}
  const { validUntil = 0 } = slices.at(-1) ?? {}
  const isStopped = state.timeRange?.validUntil === stoppedAt
  return {
    ...state,
    timeRange: state.timeRange && !isStopped ? { validAfter, validUntil } : state.timeRange,
    usage: request.permissions.map((permission) =>
      toUsage(permission, { usage: state.usage, resetsAt }),
    ),
  }
}

function toUsage(
  permission: NormalPermission,
  { usage, resetsAt }: { usage: readonly PermissionUsage[]; resetsAt: number | undefined },
): PermissionUsage {
  const id = permissionId(permission)
  if (permission.type === 'custom' && permission.kind === periodicSpendKind.kind) {
    const { token } = periodicSpendKind.read(permission)
    const found = usage.find((one) =>
      one.permission.type === 'erc20-spend'
        ? one.permission.token === token
        : one.permission.type === 'native-spend' && token === 'native',
    )
    return { ...found, id, permission, live: found?.live ?? false, resetsAt }
  }
  const found = usage.find((one) => one.id === id)
  return found === undefined ? { id, permission, live: true } : { ...found, permission }
}
