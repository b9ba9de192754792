import type { Address } from 'viem'
import type { ModuleDenial, Operation } from '../Operation.js'

/** The validation hook of PaymasterGuardModule. Without any paymaster it reverts with no error data. */
export function evaluatePaymasterGuard(
  required: Address,
  { paymaster }: Pick<Operation, 'paymaster'>,
): readonly ModuleDenial[] {
  if (paymaster === undefined) return [{ error: '', phase: 'validation' }]
  if (paymaster.toLowerCase() === required.toLowerCase()) return []
  return [{ error: 'BadPaymasterSpecified', phase: 'validation' }]
}
