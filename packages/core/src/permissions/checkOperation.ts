import type { Address } from 'viem'
import { evaluateTimeRange } from '../modules/timeRange/evaluate.js'
import type { DecodedOperation } from './decodeOperation.js'
import type { CheckContext, CustomKind } from './kind.js'
import * as accountFunctions from './kinds/accountFunctions.js'
import * as contractCalls from './kinds/contractCalls.js'
import * as erc20Spend from './kinds/erc20Spend.js'
import * as gas from './kinds/gas.js'
import * as nativeAndGas from './kinds/nativeAndGas.js'
import * as nativeSpend from './kinds/nativeSpend.js'
import * as paymasterKind from './kinds/paymaster.js'
import { preparedTerms } from './preparedTerms.js'
import type { SessionRequest } from './types.js'
import type { Denial, PermissionUsage, Verdict } from './verdict.js'

export type CheckParameters = {
  /** What was granted. Kept between checks: hand in the same object for speed. */
  request: SessionRequest
  account: Address
  /** What is left, as `readUsage` tells. Without it, nothing counts as spent. */
  usage?: readonly PermissionUsage[] | undefined
  /** Of the block that includes the operation, unix seconds. @default the clock of this machine */
  timestamp?: number | undefined
  /** Most that gas can cost, in wei: all gas limits times `maxFeePerGas`. @default not looked at */
  maxGasCost?: bigint | undefined
  /** Who pays for the gas, if not the account. */
  paymaster?: Address | undefined
  /** Whether the account lets that paymaster take its money back from it. @default false */
  isSpecialPaymaster?: boolean | undefined
  kinds?: readonly CustomKind[] | undefined
}

/** In the order in which the account and its hooks look at an operation. */
const builtIn: readonly ((context: CheckContext) => readonly Denial[])[] = [
  accountFunctions.check,
  contractCalls.check,
  paymasterKind.check,
  erc20Spend.check,
  gas.check,
  nativeAndGas.check,
  nativeSpend.check,
]

/**
 * Every refusal of an operation. The first is the one that the chain answers with: hooks run in the
 * order of installation, validation before execution, and the EntryPoint looks at times last.
 */
export function checkOperation(
  {
    request,
    account,
    usage,
    timestamp = Math.floor(Date.now() / 1000),
    maxGasCost,
    paymaster,
    isSpecialPaymaster = false,
    kinds,
  }: CheckParameters,
  decoded: DecodedOperation,
): Verdict {
  const { terms, granted, needsWrapper } = preparedTerms(request, kinds)
  const { shape, selector, calls, createValue, wrapped } = decoded
  // Written out: spreading costs more here than all checks together.
  const context: CheckContext = {
    terms,
    granted,
    needsWrapper,
    operation: {
      shape,
      selector,
      calls,
      createValue,
      wrapped,
      timestamp,
      maxGasCost,
      paymaster,
    },
    account,
    remaining(id) {
      const { remaining, resetsAt = Infinity } = usage?.find((one) => one.id === id) ?? {}
      return typeof remaining === 'bigint' && timestamp < resetsAt ? remaining : undefined
    },
    isSpecialPaymaster,
  }
  const denials: Denial[] = []
  for (const check of builtIn) for (const denial of check(context)) denials.push(denial)
  for (const kind of kinds ?? [])
    for (const denial of kind.check?.(context) ?? []) denials.push(denial)
  denials.push(...unreadable(context), ...timeRange(context))
  if (denials.length === 0) return { allowed: true }
  return {
    allowed: false,
    denials: [
      ...denials.filter(({ phase }) => phase === 'validation'),
      ...denials.filter(({ phase }) => phase === 'execution'),
    ],
  }
}

function timeRange({ terms, operation }: CheckContext): readonly Denial[] {
  return evaluateTimeRange(terms, operation).map(({ error, phase }) =>
    operation.timestamp < terms.validAfter
      ? { reason: 'not-yet-valid', error, phase, remedy: 'wait' }
      : { reason: 'expired', error, phase, remedy: 'extend-session' },
  )
}

/** Hooks that nobody here can read may refuse anything. */
function unreadable({ terms }: CheckContext): readonly Denial[] {
  return terms.unknown
    .filter(({ reason }) => reason === 'validation-hook' || reason === 'execution-hook')
    .map(({ reason, data }) => ({
      permissionId: `unknown:${reason}:${data}`,
      reason: 'unreadable',
      error: '',
      phase: reason === 'validation-hook' ? 'validation' : 'execution',
      remedy: 'ask-owner',
    }))
}
