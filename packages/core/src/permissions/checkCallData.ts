import type { Hex } from 'viem'
import { checkOperation, type CheckParameters } from './checkOperation.js'
import { decodeOperation } from './decodeOperation.js'
import type { Verdict } from './verdict.js'

export type CheckCallDataParameters = CheckParameters & {
  /** `callData` of a user operation, with or without `executeUserOp` before it. */
  callData: Hex
}

/** Like `checkCalls`, for the calldata of an operation as it stands. */
export function checkCallData(parameters: CheckCallDataParameters): Verdict {
  return checkOperation(parameters, decodeOperation(parameters.callData))
}
