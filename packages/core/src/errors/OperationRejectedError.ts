import type { Hex } from 'viem'
import { ServiceError } from './ServiceError.js'
import { redactUrls } from './withoutSecrets.js'

/** A bundler refused an operation. Nothing was sent on chain and nothing was paid. */
export class OperationRejectedError extends ServiceError {
  override name = 'OperationRejectedError'

  /** What the EntryPoint says (ERC-4337), such as `AA21`. */
  readonly code: string | undefined
  /** Name of the innermost error of the account, a module or a called contract, where it is known. */
  readonly errorName: string | undefined
  /** Its revert data. */
  readonly data: Hex | undefined

  constructor({
    code,
    errorName,
    data,
    words,
    cause,
  }: {
    code: string | undefined
    errorName: string | undefined
    data: Hex | undefined
    /** What the bundler says itself, told where it has no known form. */
    words?: string | undefined
    cause: unknown
  }) {
    const meaning = meanings[code ?? ''] ?? (data === undefined ? unclear(words) : reverted)
    super('The bundler refused the operation. Nothing was sent.', {
      reason: [code, errorName, meaning.reason].filter((part) => part).join(': '),
      remedy: meaning.remedy,
      field: 'code',
      value: code ?? errorName,
      cause,
    })
    this.code = code
    this.errorName = errorName
    this.data = data
  }
}

type Meaning = { reason: string; remedy: string }

const unclear = (words: string | undefined): Meaning => ({
  reason: words ? `It says: ${redactUrls(words)}` : 'It does not say why.',
  remedy: 'Look up its own words with whoever runs the bundler; send again where they pass.',
})
const reverted: Meaning = {
  reason: 'One of the calls would revert.',
  remedy: 'Check the calls: what the called contract asks for is not met now.',
}

/** Codes of EntryPoint v0.7. */
const meanings: { readonly [code: string]: Meaning } = {
  AA10: {
    reason: 'The account exists already.',
    remedy: 'Send again: the account need not be deployed.',
  },
  AA13: {
    reason: 'The account could not be deployed.',
    remedy: 'Check that the account belongs to the owner and salt of the session.',
  },
  AA20: {
    reason: 'The account does not exist.',
    remedy: 'Send the first calls with the session that carries the grant.',
  },
  AA21: {
    reason: 'The account cannot pay for the gas.',
    remedy: 'Send native token to the account, or configure a paymaster for this chain.',
  },
  AA22: {
    reason: 'The session is not valid at this time, or the grant is too late.',
    remedy: 'Look at the status of the session; ask the owner for a new one if it has expired.',
  },
  AA23: {
    reason: 'The account refuses the operation.',
    remedy: 'Look at the status of the session: its rules do not allow this, or it was revoked.',
  },
  AA24: {
    reason: 'The signature is not by the session key.',
    remedy: 'Use the key that the session was granted to; it may have been rotated.',
  },
  AA25: {
    reason: 'The nonce is used up or out of turn.',
    remedy: 'Send again: another operation of this session was faster.',
  },
  AA26: {
    reason: 'Checking the operation takes more gas than was estimated.',
    remedy: 'Send again; if it comes back, the bundler estimates too low for this kind of key.',
  },
  AA31: {
    reason: 'The paymaster has no deposit left for this.',
    remedy: 'Tell whoever runs the paymaster, or send with `sponsored: false`.',
  },
  AA32: {
    reason: "The paymaster's promise has expired or is not due.",
    remedy: 'Send again.',
  },
  AA33: {
    reason: 'The paymaster refuses to pay.',
    remedy: 'Send with `sponsored: false`, or ask whoever runs the paymaster.',
  },
  AA34: {
    reason: "The paymaster's signature is wrong.",
    remedy: 'Tell whoever runs the paymaster, or send with `sponsored: false`.',
  },
}

export type OperationRejectedErrorType = OperationRejectedError & {
  name: 'OperationRejectedError'
}
