import { encodeAbiParameters, type Address, type Hex } from 'viem'
import { singleSignerDataParameters } from './parameters.js'

/** Install data of SingleSignerValidationModule. */
export function encodeSingleSignerData({
  entityId,
  signer,
}: {
  entityId: number
  signer: Address
}): Hex {
  return encodeAbiParameters(singleSignerDataParameters, [entityId, signer])
}
