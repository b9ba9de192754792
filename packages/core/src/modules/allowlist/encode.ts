import { encodeAbiParameters, type Hex } from 'viem'
import type { AllowlistInput } from './AllowlistInput.js'
import { allowlistDataParameters } from './parameters.js'

/**
 * Install data of AllowlistModule, and the uninstall data that removes the same entries. Of several
 * inputs for one target the last one holds, limit included: give one input per target.
 */
export function encodeAllowlistData({
  entityId,
  inputs,
}: {
  entityId: number
  inputs: readonly AllowlistInput[]
}): Hex {
  return encodeAbiParameters(allowlistDataParameters, [entityId, inputs])
}
