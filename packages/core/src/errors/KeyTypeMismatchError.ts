import { BaseError } from './BaseError.js'

/** A key cannot take the place of one of another type. */
export class KeyTypeMismatchError extends BaseError {
  override name = 'KeyTypeMismatchError'

  constructor({ expected, actual }: { expected: string; actual: string }) {
    super(`A \`${actual}\` key cannot take the place of a \`${expected}\` key.`, {
      reason: 'Another module of the account checks its signatures.',
      remedy: `Give a \`${expected}\` key, or create a new session.`,
      field: 'key',
      value: actual,
    })
  }
}

export type KeyTypeMismatchErrorType = KeyTypeMismatchError & { name: 'KeyTypeMismatchError' }
