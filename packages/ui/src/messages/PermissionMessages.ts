import type { Impossibility, UnknownPermission, WarningCode } from '@valetkey/core'

/** How permissions, times and what is at stake are said. */
export type PermissionMessages = {
  /** The summary: `phrases` is a finished list. */
  summary(app: string, phrases: string, until: string | undefined): string
  summaryChange(app: string, phrases: string): string
  exposure: string
  exposureEverything: string
  useAllOf(contract: string): string
  callFunction(name: string): string
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
  unknown: string
  unknownReasons: Record<UnknownPermission['reason'], string>
  actUntil: string
  actFrom: string
  noEnd: string
  cannotDo(impossibility: Impossibility, until: string | undefined): string
  warning(code: WarningCode): { title: string; text: string }
}
