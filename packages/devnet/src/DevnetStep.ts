/** A step of starting a devnet, reported when it begins and again when it is done. */
export type DevnetStep = {
  name: 'chain' | 'contracts' | 'bundler' | 'paymaster'
  /** What is done, for people. */
  text: string
  /** Absent while the step runs. */
  milliseconds?: number | undefined
}
