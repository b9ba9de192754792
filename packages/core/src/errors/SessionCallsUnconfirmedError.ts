import type { Hash } from 'viem'
import { ServiceError } from './ServiceError.js'

/** The operation was signed and sent, and nobody has said yet what became of it. */
export class SessionCallsUnconfirmedError extends ServiceError {
  override name = 'SessionCallsUnconfirmedError'

  readonly userOpHash: Hash
  /** `true`: the bundler does not know the operation (any more), and its nonce is not used. */
  readonly dropped: boolean
  /** `true`: the bundler says that the operation is in a block, and the chain has it in none. */
  readonly contradicted: boolean

  constructor({
    userOpHash,
    dropped = false,
    contradicted = false,
    remedy = contradicted
      ? 'Use another bundler, or an RPC that is up to date, and send the same calls again: they keep their nonce, and what has happened is not done twice.'
      : 'Look for them with waitForSessionCallsReceipt, or send the same calls again: they keep their nonce, and what has happened is not done twice.',
    cause,
  }: {
    userOpHash: Hash
    dropped?: boolean | undefined
    contradicted?: boolean | undefined
    remedy?: string | undefined
    cause?: unknown
  }) {
    super('It is not known whether the calls happened.', {
      reason: contradicted
        ? 'The bundler says that they are in a block, and the chain does not have them there.'
        : dropped
          ? 'They were sent, but the bundler does not know them and they are in no block.'
          : 'They were sent, and the bundler has not said that they are in a block.',
      remedy,
      field: 'userOpHash',
      value: userOpHash,
      cause,
    })
    this.userOpHash = userOpHash
    this.dropped = dropped
    this.contradicted = contradicted
  }
}

export type SessionCallsUnconfirmedErrorType = SessionCallsUnconfirmedError & {
  name: 'SessionCallsUnconfirmedError'
}
