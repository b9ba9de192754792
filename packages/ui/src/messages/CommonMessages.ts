/** Words that every component shares. */
export type CommonMessages = {
  /** BCP 47. */
  locale: string
  direction: 'ltr' | 'rtl'
  /** The account's address follows. */
  onNetwork(network: string): string
  everything: string
  checking: string
  details(name: string): string
  close: string
  undo: string
  lower(name: string): string
  raise(name: string, limit: string): string
  forever: string
  copy: string
  copied: string
  noLimit: string
  unitsOf(address: string): string
  contract: string
  token: string
  module: string
  paymaster: string
  bytes: string
  oneHour: string
  today: string
  cancel: string
  done: string
  tryAgain: string
  /** The network did not answer, and what to do now. */
  unanswered: string
  dayAndTime(day: string, time: string): string
  zone(place: string): string
}
