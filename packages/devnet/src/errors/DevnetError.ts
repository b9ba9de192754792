/** What every failure of the devnet is. The message is one line: what happened, why, what to do. */
export abstract class DevnetError extends Error {
  abstract override readonly name: string
}
