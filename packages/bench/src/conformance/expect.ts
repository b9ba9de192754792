import assert from 'node:assert/strict'
import type { Failure, Outcome } from './outcome.js'

/** The operation was included and its calls took effect; the account paid unless `payer` says else. */
export function landed(
  outcome: Outcome,
  payer: 'account' | 'paymaster' = 'account',
): asserts outcome is Extract<Outcome, { phase: 'execution' }> {
  assert.equal(outcome.phase, 'execution', describe(outcome))
  if (outcome.phase !== 'execution') return
  assert.equal(outcome.success, true, describe(outcome))
  assert.equal(outcome.payer, payer)
  assert.ok(outcome.cost > 0n)
}

/** The EntryPoint refused the operation: nothing included, nothing paid. */
export function refused(outcome: Outcome, code: string, ...names: readonly string[]): void {
  assert.equal(outcome.phase, 'validation', describe(outcome))
  if (outcome.phase !== 'validation') return
  assert.equal(outcome.code, code, describe(outcome))
  if (code === 'AA23') assert.deepEqual(outcome.failure.names, names, describe(outcome))
}

/** The operation was included and paid for, and its calls were undone. */
export function reverted(
  outcome: Outcome,
  names: readonly string[],
  payer: 'account' | 'paymaster' = 'account',
): void {
  assert.equal(outcome.phase, 'execution', describe(outcome))
  if (outcome.phase !== 'execution') return
  assert.equal(outcome.success, false, describe(outcome))
  assert.deepEqual(outcome.failure.names, names, describe(outcome))
  assert.equal(outcome.payer, payer)
  assert.ok(outcome.cost > 0n)
}

/** A plain transaction failed with these errors, outermost first. */
export function failed(
  result: { success: boolean; failure: Failure },
  ...names: readonly string[]
): void {
  assert.equal(result.success, false)
  assert.deepEqual(result.failure.names, names)
}

export function succeeded(result: { success: boolean; failure: Failure }): void {
  assert.equal(result.success, true, result.failure.names.join(' > '))
}

export const describe = (outcome: Outcome): string =>
  `${outcome.phase} ${outcome.phase === 'validation' ? outcome.code : outcome.success ? 'ok' : 'reverted'} ${outcome.failure.names.join(' > ')} ${outcome.failure.data.slice(0, 74)}`
