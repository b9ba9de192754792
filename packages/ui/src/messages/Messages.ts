import type { Impossibility, UnknownPermission, WarningCode } from '@valetkey/core'

/** What a plain EOA, a passkey and a module-validated owner see in their wallet. */
export type OwnerKind = 'eoa' | 'passkey' | 'module'

/** All words of one language. A missing one does not compile. */
export type Messages = {
  /** BCP 47. */
  locale: string
  direction: 'ltr' | 'rtl'

  titleRequest(app: string): string
  titleUpdate(app: string): string
  titleRoot(app: string): string
  titleSigning: string
  titleGranted(app: string): string
  titleLanded(app: string): string
  titleBlocked(app: string): string
  titleFailed: string
  /** The account's address follows. */
  onNetwork(network: string): string

  /** The summary: `phrases` is a finished list. */
  summary(app: string, phrases: string, until: string | undefined): string
  summaryChange(app: string, phrases: string): string

  can: string
  cannot: string
  exposure: string
  everything: string
  exposureEverything: string
  checking: string
  fullRequest: string
  details(name: string): string
  close: string

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
  lowerable(asked: string): string
  loweredFrom(asked: string): string
  undo: string
  lower(name: string): string
  raise(name: string, limit: string): string
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
  forever: string
  noEnd: string
  noLimit: string
  unitsOf(address: string): string
  contract: string
  token: string
  module: string
  paymaster: string
  bytes: string

  cannotDo(impossibility: Impossibility, until: string | undefined): string
  warning(code: WarningCode): { title: string; text: string }

  asAsked: string
  oneHour: string
  today: string

  cancel: string
  allow: string
  keepAsIs: string
  allowChange: string
  stopWaiting: string
  takeBack: string
  done: string
  tryAgain: string
  copyReport: string

  costSponsored: string
  costAccount(limit: string | undefined): string
  walletShows(owner: OwnerKind): string
  usableUntil(time: string): string
  typeToAllow(word: string): string
  dangerWord: string
  warningsBelow(count: number): string

  steps: readonly [string, string, string]
  stepSigning: string
  signingPlate: string
  signingFree: string
  grantedText(app: string): string
  landedText(created: boolean): string
  blockedText: string
  failedText: string
  declined: string
  declinedText: string
  ends: string
  canSpend: string
  usable: string
  happened: string
  asked: string
  inBytes: string
  hashDomain: string
  hashMessage: string
  hashHint: string
  callBytes: string

  dayAndTime(day: string, time: string): string
  zone(place: string): string
}
