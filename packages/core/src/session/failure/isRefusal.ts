import { BaseError as ViemError } from 'viem'
import { readRejection } from './readRejection.js'

/**
 * Whether a bundler has said for certain that it did not take an operation: with a code of the
 * EntryPoint, of ERC-7769, or of JSON-RPC for a request that it did not understand. Anything else, its
 * own failures among them, may hide that it did.
 */
export function isRefusal(error: unknown): boolean {
  if (readRejection(error).code !== undefined) return true
  const refused =
    error instanceof ViemError &&
    error.walk(
      (cause) =>
        cause instanceof Error &&
        'code' in cause &&
        typeof cause.code === 'number' &&
        (isErc7769(cause.code) || notUnderstood.includes(cause.code)),
    )
  return Boolean(refused)
}

const isErc7769 = (code: number): boolean => code <= -32_500 && code > -32_600

/** Parse error, invalid request, no such method, invalid parameters. */
const notUnderstood: readonly number[] = [-32_700, -32_600, -32_601, -32_602]
