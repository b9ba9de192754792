import { encodeAbiParameters, type Address, type Hex } from 'viem'
import { paymasterGuardDataParameters } from './parameters.js'

/** Install data of PaymasterGuardModule. */
export function encodePaymasterGuardData({
  entityId,
  paymaster,
}: {
  entityId: number
  paymaster: Address
}): Hex {
  return encodeAbiParameters(paymasterGuardDataParameters, [entityId, paymaster])
}
