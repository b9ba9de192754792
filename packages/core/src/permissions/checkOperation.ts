import type { Operation } from '../modules/Operation.js'
import { evaluateTimeRange } from '../modules/timeRange/evaluate.js'
import type { CheckContext, CustomKind } from './kind.js'
import * as accountFunctions from './kinds/accountFunctions.js'
import * as contractCalls from './kinds/contractCalls.js'
import * as erc20Spend from './kinds/erc20Spend.js'
import * as gas from './kinds/gas.js'
import * as nativeAndGas from './kinds/nativeAndGas.js'
import * as nativeSpend from './kinds/nativeSpend.js'
import * as paymaster from './kinds/paymaster.js'
import type { Terms } from './terms.js'
import type { Denial, Verdict } from './verdict.js'

/**
 * Every refusal of an operation. The first is the one that the chain answers with: hooks run in the
 * order of installation, validation before execution, and the EntryPoint looks at times last.
 */
export function checkOperation(
  context: CheckContext,
  { kinds = [] }: { kinds?: readonly CustomKind[] | undefined } = {},
): Verdict {
  const denials = [
    ...accountFunctions.check(context),
    ...contractCalls.check(context),
    ...paymaster.check(context),
    ...erc20Spend.check(context),
    ...gas.check(context),
    ...nativeAndGas.check(context),
    ...nativeSpend.check(context),
    ...kinds.flatMap((kind) => kind.check?.(context) ?? []),
    ...unreadable(context.terms),
    ...timeRange(context),
  ]
  if (denials.length === 0) return { allowed: true }
  return {
    allowed: false,
    denials: [
      ...denials.filter(({ phase }) => phase === 'validation'),
      ...denials.filter(({ phase }) => phase === 'execution'),
    ],
  }
}

function timeRange({
  terms,
  operation,
}: {
  terms: Terms
  operation: Operation
}): readonly Denial[] {
  return evaluateTimeRange(terms, operation).map(({ error, phase }) =>
    operation.timestamp < terms.validAfter
      ? { reason: 'not-yet-valid', error, phase, remedy: 'wait' }
      : { reason: 'expired', error, phase, remedy: 'extend-session' },
  )
}

/** Hooks that nobody here can read may refuse anything. */
function unreadable({ unknown }: Terms): readonly Denial[] {
  return unknown
    .filter(({ reason }) => reason === 'validation-hook' || reason === 'execution-hook')
    .map(({ reason, data }) => ({
      permissionId: `unknown:${reason}:${data}`,
      reason: 'unreadable',
      error: '',
      phase: reason === 'validation-hook' ? 'validation' : 'execution',
      remedy: 'ask-owner',
    }))
}
