import type { Hex } from 'viem'
import { BaseError } from './BaseError.js'

/** The operation is in a block, and its calls were undone. */
export class SessionCallsRevertedError extends BaseError {
  override name = 'SessionCallsRevertedError'

  readonly userOpHash: Hex
  /** Raw revert data, where the bundler tells. */
  readonly data: Hex | undefined

  constructor({
    userOpHash,
    data,
    reason,
  }: {
    userOpHash: Hex
    data: Hex | undefined
    reason: string
  }) {
    super('The calls were undone on chain.', {
      reason,
      remedy: 'None of the calls of this operation happened; its gas was paid.',
      field: 'calls',
      value: data,
    })
    this.userOpHash = userOpHash
    this.data = data
  }
}

export type SessionCallsRevertedErrorType = SessionCallsRevertedError & {
  name: 'SessionCallsRevertedError'
}
