import type { ConsentDifference } from '@valetkey/core'
import type { DangerReason } from './DangerReason.js'
import type { OwnerKind } from './OwnerKind.js'

/** Words of the consent dialog. */
export type ConsentMessages = {
  titleRequest(app: string): string
  titleUpdate(app: string): string
  titleRoot(app: string): string
  titleSigning: string
  titleGranted(app: string): string
  titleLanded(app: string): string
  titleBlocked(app: string): string
  titleFailed: string
  titlePreparing(app: string): string
  titleInvalid(app: string): string
  titleUnreachable(app: string): string
  can: string
  /** Names what stands beside the decision: what it cannot do, what can be lost, warnings. */
  atStake: string
  canOn(network: string): string
  cannot: string
  fullRequest: string
  /** `note` says more about the same limit, such as to whom. */
  lowerable(asked: string, note: string | undefined): string
  loweredFrom(asked: string): string
  asAsked: string
  allow: string
  keepAsIs: string
  allowChange: string
  stopWaiting: string
  takeBack: string
  copyReport: string
  seeLimits: string
  /** The price of a warning's remedy. */
  remedyCost: string
  from: string
  added: string
  removed: string
  spentSoFar(amount: string): string
  unchanged(count: number): string
  preparing: string
  no: string
  yes: string
  spent: string
  canStillSpend: string
  confirmations: string
  updated: string
  /** Names of what can differ between a request and its bytes. */
  field(field: ConsentDifference['field']): string
  /** What the decision costs: how many signatures, and who pays how much gas. */
  cost(
    signatures: number,
    gas: { payer: 'sponsor' } | { payer: 'account'; limit?: string; about?: string },
  ): string
  walletShows(owner: OwnerKind): string
  usableUntil(time: string): string
  typeToAllow(word: string): string
  dangerWord(reason: DangerReason): string
  allowRoot(app: string): string
  warningsBelow(count: number): string
  steps: readonly [string, string, string]
  stepSigning: string
  signingPlate: string
  signingFree: string
  grantedText(app: string): string
  landedText(created: boolean): string
  blockedText: string
  /** Instead of what is wrong with the request: that says the report, to those who can mend it. */
  invalidText(app: string): string
  failedText: string
  declined: string
  declinedText: string
  /** The signature could no longer be used: new bytes were made, to be read again. */
  renewed: string
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
}
