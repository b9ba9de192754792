import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { decodeInstall } from '../../install/decodeInstall.js'
import { decompile } from '../../permissions/decompile.js'
import { normalise } from '../../permissions/normalise.js'
import { toDetail } from '../consent/toDetail.js'
import { isSameKey } from '../keys/isSameKey.js'
import type { PreparedSlices } from '../preparePeriodicSession.js'
import { toSlices } from './toSlices.js'

/** Whether the bytes of each installation say what its part of the request says, for this key. */
export function readsAs(
  { request, key, slices }: Pick<PreparedSlices, 'request' | 'key' | 'slices'>,
  { kinds }: Pick<ValetKeyConfig, 'kinds'>,
): boolean {
  const meant = toSlices(request)
  return (
    meant.length === slices.length &&
    slices.every(({ installation, entityId }, index) => {
      const part = meant[index]
      const read = decompile(decodeInstall(installation), { kinds })
      return (
        part !== undefined &&
        read.key !== undefined &&
        isSameKey(read.key, key) &&
        read.entityId === entityId &&
        toDetail(read.request) === toDetail(normalise(part, { kinds }))
      )
    })
  )
}
