import type { FuzzResult } from './session.js'

/** Whether evaluator and chain say the same: the verdict, the phase and the error. */
export function agrees({ expected, actual }: FuzzResult): boolean {
  if (expected.allowed || actual.allowed) return expected.allowed === actual.allowed
  const [first] = expected.denials
  return first?.phase === actual.phase && first.error === actual.error
}
