import type { SessionStatus } from '@valetkey/core'

/** Words of the session list, its cards and details. */
export type SessionsMessages = {
  title: string
  status: Record<SessionStatus | 'unknown' | 'checking', string>
  /** Instead of an app's name, where nothing on this device made the key. */
  elsewhere: string
  /** `phrases` is a finished list. */
  can(phrases: string): string
  could(phrases: string): string
  spendOf(unit: string): string
  useFunctions(count: number, contract: string): string
  time: string
  until(time: string): string
  neverEnds: string
  startsIn: string
  startsNow: string
  /** After an amount. */
  left: string
  /** After a duration. */
  timeLeft: string
  ended: string
  /** Announced. Without a duration: now. */
  endsIn(name: string | undefined, duration: string | undefined): string
  of(amount: string): string
  limitUnknown: string
  unread: string
  fullAgain(time: string): string
  gas: string
  /** What a limit on the number of operations counts. */
  operations: string
  perPeriod: Record<'hour' | 'day' | 'week' | 'month', string>
  moreLimits(count: number): string

  found: string
  granted: string
  lapsed: string
  exhausted: string
  startsOn(time: string): string
  endedAt(relative: string): string
  revoked: string
  /** Of a session that is over, and that its modules have not forgotten. */
  unclean: string
  gasUsedUp: string
  noTimeLimit: string
  pending: string

  lastUsed(relative: string): string
  neverUsed: string
  madeAt(time: string): string
  actions(count: number): string

  details: string
  narrow: string
  extend: string
  /** Puts a new key in the place of the old one. */
  replace: string
  revoke: string
  takeBack: string
  cleanUp: string
  revokeAll: string
  /** Accessible name of an action's button: begins with what the button says. */
  actionOn(action: string, name: string): string

  /** Before and after the amounts. */
  atRisk(keys: number): readonly [string, string]
  nothingAtRisk(keys: number): string
  unbounded(keys: number): string
  checkingKeys(keys: number): string
  offline: string
  loading: string
  empty: string
  emptyText: string
  recoverText: string
  recover: string
  /** 0 to 1. */
  recovering(share: number): string

  detailsTitle(name: string): string
  canDo: string
  whatIsLeft: string
  account: string
  key: string
  network: string
  entityId: string
  transaction: string

  /** Narrowing and extending. */
  change: {
    narrowTitle(name: string): string
    narrowText: string
    narrow: string
    extendTitle(name: string): string
    extendText: string
    extend: string
    longer: string
    asItIs: string
    oneDay: string
    spent(amount: string): string
    onlyMore(limit: string): string
    untilThen: string
    changed(name: string): string
    failed: string
    failedText: string
  }
  /** Replacing a key. */
  rotate: {
    title(name: string): string
    text: string
    /** Of the old key, until the new one is on chain. */
    stillWorks: string
    rotated(name: string): string
    rotatedText: string
    failed: string
  }
}
