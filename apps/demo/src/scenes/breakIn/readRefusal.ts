import { knownCode } from '@valetkey/core'
import { BaseError, decodeErrorResult, isAddressEqual, parseAbi, slice, type Hex } from 'viem'

export type Refusal = {
  /** Who said no: a module, the account or the EntryPoint. */
  by: string
  /** The error that it answered with. */
  error: string
}

/** Errors of EntryPoint v0.7, the account and the modules that an attempt can meet. */
const errors = parseAbi([
  'error PreUserOpValidationHookReverted(bytes24 hook, bytes reason)',
  'error PreExecHookReverted(bytes24 hook, bytes reason)',
  'error UserOpValidationFunctionReverted(bytes24 validation, bytes reason)',
  'error ValidationFunctionMissing(bytes4 selector)',
  'error RequireUserOperationContext()',
  'error SelfCallRecursionDepthExceeded()',
  'error AddressNotAllowed()',
  'error SelectorNotAllowed()',
  'error NoSelectorSpecified()',
  'error ExceededTokenLimit()',
  'error ExceededNativeTokenLimit()',
  'error InvalidCalldataLength()',
  'error SpendingRequestNotAllowed(bytes4 selector)',
  'error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)',
])

/** Reads revert data: the module that a wrapper names, and its own error. */
export function readRevert(data: Hex, by = 'The account'): Refusal {
  try {
    const { errorName, args } = decodeErrorResult({ abi: errors, data })
    const [entity, reason] = args ?? []
    if (typeof reason === 'string' && typeof entity === 'string') {
      return readRevert(reason as Hex, moduleName(slice(entity as Hex, 0, 20)))
    }
    return { by, error: errorName }
  } catch {
    return {
      by,
      error: data === '0x' ? 'an empty revert' : slice(data, 0, Math.min(4, (data.length - 2) / 2)),
    }
  }
}

const moduleName = (address: Hex): string =>
  knownCode.find((contract) => isAddressEqual(contract.address, address))?.name ?? address

/** Reads what a bundler answers where it does not even take an operation. */
export function readRejection(error: unknown): Refusal {
  const text = error instanceof BaseError ? `${error.details} ${error.message}` : String(error)
  const [code] = /\bAA\d\d\b/.exec(text) ?? []
  if (code === 'AA22' || text.includes('-32503') || /expires? (now|soon)/i.test(text)) {
    return { by: 'TimeRangeModule, through the EntryPoint', error: 'AA22 expired or not due' }
  }
  if (code === 'AA24') return { by: 'The validation module', error: 'AA24 signature error' }
  const [data] = /(?<=reverted )0x[0-9a-f]{8,}/i.exec(text) ?? []
  if (data !== undefined) return readRevert(data as Hex)
  return { by: 'The bundler', error: text.split('\n')[0] ?? text }
}
