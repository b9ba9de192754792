/** Words of the revoke dialog. */
export type RevokeMessages = {
  /** One key, or how many. */
  title(name: string | undefined, count: number): string
  titleCancel(name: string): string
  titleSigning: string
  titleDone(name: string | undefined, count: number): string
  titleFailed: string
  titleCleanUp: string
  /** What ends. `kept` is a finished list of what stays with the user, if anything counts it. */
  ends(name: string | undefined, kept: string | undefined): string
  endsCancelled(name: string): string
  gasOf(amount: string): string
  leavesBehind: string
  checking: string
  leftover(amount: string, spender: string): string
  unlimited(unit: string): string
  fromSession(time: string | undefined): string
  given(time: string | undefined): string
  couldStillTake(spender: string): string
  nothingToTake(unit: string): string
  keep(count: number): string
  revoke(count: number): string
  revokeAndCleanUp: string
  cleanUp: string
  cleanUpText: string
  /** Where the modules have not forgotten the session. */
  cleanUpStored: string
  cost(gas: string | undefined): string
  costSponsored: string
  walletAsks: string
  stillActs: string
  checkedAt(time: string): string
  stillOpen(list: string): string
  failedText: string
  titleNotCleaned: string
  nothingChanged: string
}
