import { size, type Hex } from 'viem'
import type { UserOperation } from 'viem/account-abstraction'

/** Hooks and bookkeeping of an account, whatever it is asked. */
const fixed = 100_000n
/** An account that does not exist yet. */
const perAccount = 250_000n
/** A word of a signature: of the key's own, at the price of checking it; of a grant, of what it stores. */
const perSignatureWord = 20_000n
/** A word of calls, as hooks look at it. */
const perCheckedWord = 3_000n
/** A word of calls, as calls to modules store it: one in two or three goes to storage. */
const perCallWord = 10_000n

/**
 * Gas that an operation of a session, or of its owner, has a use for, by its bytes: generous, since it
 * serves to find out who asks for many times as much. What contracts outside do is not in it.
 */
export function countGasLimits({
  callData,
  signature,
  factory,
}: Pick<UserOperation<'0.7'>, 'callData' | 'signature' | 'factory'>): {
  verificationGasLimit: bigint
  callGasLimit: bigint
} {
  return {
    verificationGasLimit:
      fixed +
      (factory === undefined ? 0n : perAccount) +
      perSignatureWord * words(signature) +
      perCheckedWord * words(callData),
    callGasLimit: fixed + perCallWord * words(callData),
  }
}

const words = (data: Hex): bigint => BigInt(Math.ceil(size(data) / 32))
