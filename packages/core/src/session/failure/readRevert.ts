import { decodeAbiParameters, size, slice, type Hex } from 'viem'
import { errorNames } from './errorNames.js'

export type Revert = {
  /** Innermost error, by name where it is known: `AddressNotAllowed`, say. */
  errorName: string | undefined
  /** Its bytes. */
  data: Hex
}

/** Errors that carry another one, as their second and last parameter `bytes`. */
const wrappers = new Set([
  'PreExecHookReverted',
  'PostExecHookReverted',
  'PreUserOpValidationHookReverted',
  'PreRuntimeValidationHookReverted',
  'RuntimeValidationFunctionReverted',
  'UserOpValidationFunctionReverted',
])

/** Takes revert data out of the wrappers that the account puts around it. */
export function readRevert(data: Hex): Revert {
  if (size(data) < 4) return { errorName: undefined, data }
  const errorName = errorNames[slice(data, 0, 4)]
  if (errorName === undefined || !wrappers.has(errorName)) return { errorName, data }
  try {
    const [, inner] = decodeAbiParameters([{ type: 'bytes24' }, { type: 'bytes' }], slice(data, 4))
    return size(inner) < 4 ? { errorName, data: inner } : readRevert(inner)
  } catch {
    return { errorName, data }
  }
}
