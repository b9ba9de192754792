import { encodeFunctionData } from 'viem'
import type { AccountCall } from '../../account/encodeCalls.js'
import { timeRangeModuleAbi } from '../../modules/timeRange/abi.js'
import { timeRangeModuleAddress } from '../../modules/timeRange/address.js'
import type { Session } from '../../storage/Session.js'
import { getPlan } from '../getPlan.js'
import { stoppedAt } from '../isStopped.js'
import { nobody } from '../keys/nobody.js'
import { setSigner } from '../keys/setSigner.js'

/** The cheapest call that ends a session: its time range, or its key where it has none. */
export function stop(session: Session): AccountCall {
  const hook = getPlan(session).hooks.find(({ module }) => module === timeRangeModuleAddress)
  if (hook === undefined) return setSigner(nobody(session.key.type), session.entityId)
  const data = encodeFunctionData({
    abi: timeRangeModuleAbi,
    functionName: 'setTimeRange',
    args: [hook.entityId, stoppedAt, 0],
  })
  return { to: timeRangeModuleAddress, data }
}
