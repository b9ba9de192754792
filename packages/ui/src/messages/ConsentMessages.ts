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
  can: string
  cannot: string
  fullRequest: string
  lowerable(asked: string): string
  loweredFrom(asked: string): string
  asAsked: string
  allow: string
  keepAsIs: string
  allowChange: string
  stopWaiting: string
  takeBack: string
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
}
