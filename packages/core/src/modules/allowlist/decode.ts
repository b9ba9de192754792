import { decodeAbiParameters, type Hex } from 'viem'
import type { AllowlistInput } from './AllowlistInput.js'
import { allowlistDataParameters } from './parameters.js'

/** Reads install data of AllowlistModule. Throws viem's decoding errors on other bytes. */
export function decodeAllowlistData(data: Hex): {
  entityId: number
  inputs: readonly AllowlistInput[]
} {
  const [entityId, inputs] = decodeAbiParameters(allowlistDataParameters, data)
  return { entityId, inputs }
}
