import { decodeErrorResult, type Hex, isHex, slice, size } from 'viem'
import { errorAbi, ownErrorAbi } from './wire.js'

const abi = [...errorAbi, ...ownErrorAbi]

/** A revert as a chain of error names, outermost first; `data` is what the innermost carried. */
export type Failure = { names: readonly string[]; data: Hex }

export type Outcome =
  | {
      /** The EntryPoint refused the operation: nothing is included, nobody pays. */
      phase: 'validation'
      code: string
      failure: Failure
    }
  | {
      phase: 'execution'
      success: boolean
      failure: Failure
      payer: 'account' | 'paymaster'
      cost: bigint
      transactionHash: Hex
    }

const isBytes = (value: unknown): value is Hex => isHex(value) && value.length > 2

/** Follows wrapper errors inward until an error that wraps nothing. */
export function decodeFailure(data: Hex): Failure {
  if (size(data) < 4) return { names: [], data }
  try {
    const { errorName, args } = decodeErrorResult({ abi, data })
    const wraps =
      errorName === 'FailedOpWithRevert' ||
      errorName.endsWith('Reverted') ||
      errorName === 'ModuleInstallCallbackFailed'
    const inner = wraps ? args?.at(-1) : undefined
    if (isHex(inner)) {
      const rest = isBytes(inner) ? decodeFailure(inner) : { names: [], data: '0x' as const }
      return { names: [errorName, ...rest.names], data: rest.data }
    }
    return { names: [errorName], data }
  } catch {
    return { names: [slice(data, 0, 4)], data }
  }
}
