import type { Impossibility, UnknownPermission, WarningCode } from '@valetkey/core'
import type { RemedyCode } from './RemedyCode.js'
import type { WarningFacts } from './WarningFacts.js'

/** How permissions, times and what is at stake are said. */
export type PermissionMessages = {
  /** The summary: `phrases` is a finished list. */
  summary(app: string, phrases: string, until: string | undefined): string
  /** An update: only what changes. */
  summaryChange(app: string, phrases: string): string
  /** One chain's share of a request that covers several. */
  onChain(phrases: string, network: string): string
  instead(phrase: string, before: string): string
  noLonger(phrase: string): string
  actForever: string
  actOnlyUntil(time: string): string
  actLonger(duration: string): string
  actShorter(duration: string): string
  exposure: string
  exposureEverything: string
  /** Where a sum comes from: the key's own limit, and approvals that are open. */
  exposureParts(fromKey: string, fromApprovals: string): string
  exposureAnyToken: string
  exposureFuture: string
  /** All live keys of the account together. */
  exposureTogether(keys: number, amounts: string): string
  approvalsChecking: string
  approvalsChecked: string
  approvalsUnknown: string
  useAllOf(contract: string): string
  useFunctionsOf(count: number, contract: string): string
  callFunction(name: string): string
  /** A call without data, which may carry value. */
  plainTransfer: string
  functionsOf(count: number, contract: string): string
  everyFunctionOf(contract: string): string
  onAnyContract: string
  onAnyContractPhrase(functions: string): string
  spend(unit: string): string
  spendUpTo(amount: string): string
  spendAnyAmount(unit: string): string
  sendNative(unit: string): string
  toAnyone: string
  toListed: string
  approveToo: string
  payForGas: string
  aboutActions(count: number): string
  nativeAndGas(unit: string): string
  paymasterOnly: string
  accountFunctions(count: number): string
  root: string
  custom(kind: string): string
  /** A limit on the number of operations, as a part of the summary. */
  actAtMost(count: number): string
  /** What counts as one of them. */
  actAtMostNote: string
  perPeriod(amount: string, period: 'hour' | 'day' | 'week' | 'month'): string
  unknown: string
  unknownReasons: Record<UnknownPermission['reason'], string>
  actUntil: string
  actFrom: string
  noEnd: string
  cannotDo(impossibility: Impossibility, until: string | undefined): string
  warning(code: WarningCode, facts: WarningFacts): { title: string; text: string }
  /** The way out of a warning, as a button. */
  remedy(code: RemedyCode): string
}
