import { decodeAbiParameters, type Address, type Hex } from 'viem'
import { paymasterGuardDataParameters } from './parameters.js'

/** Reads install data of PaymasterGuardModule. Throws viem's decoding errors on other bytes. */
export function decodePaymasterGuardData(data: Hex): { entityId: number; paymaster: Address } {
  const [entityId, paymaster] = decodeAbiParameters(paymasterGuardDataParameters, data)
  return { entityId, paymaster }
}
