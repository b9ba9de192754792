import { decodeAbiParameters, type Address, type Hex } from 'viem'
import { singleSignerDataParameters } from './parameters.js'

/** Reads install data of SingleSignerValidationModule. Throws viem's decoding errors on other bytes. */
export function decodeSingleSignerData(data: Hex): { entityId: number; signer: Address } {
  const [entityId, signer] = decodeAbiParameters(singleSignerDataParameters, data)
  return { entityId, signer }
}
