import type { Hex } from 'viem'
import { BaseError } from './BaseError.js'

/** The operation is in a block, and its calls were undone. */
export class SessionCallsRevertedError extends BaseError {
  override name = 'SessionCallsRevertedError'

  readonly userOpHash: Hex
  /** Name of the error of the account or a module, where it is one of theirs. */
  readonly errorName: string | undefined
  /** Innermost revert data, where the bundler tells. */
  readonly data: Hex | undefined

  constructor({
    userOpHash,
    errorName,
    data,
  }: {
    userOpHash: Hex
    errorName: string | undefined
    data: Hex | undefined
  }) {
    super('The calls were undone on chain.', {
      reason:
        errorName ??
        (data === undefined ? 'The bundler does not say why.' : `A called contract says ${data}.`),
      remedy: 'None of the calls of this operation happened; its gas was paid.',
      field: 'calls',
      value: data,
    })
    this.userOpHash = userOpHash
    this.errorName = errorName
    this.data = data
  }
}

export type SessionCallsRevertedErrorType = SessionCallsRevertedError & {
  name: 'SessionCallsRevertedError'
}
