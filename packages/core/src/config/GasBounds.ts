/** How far services are believed that say what an operation costs. */
export type GasBounds = {
  /**
   * Most `preVerificationGas` that a bundler may ask for, in multiples of our own count of the
   * operation's bytes. @default 3 on chains that stand for themselves; 200 on all others, where it also
   * pays for the data on their parent chain
   */
  preVerificationGas: number
  /**
   * Most that `estimateFees` may ask for, in multiples of what the chain's RPC says. @default 10
   */
  fees: number
  /** Most `maxFeePerGas`, in wei, whoever asks for it. @default no such bound */
  maxFeePerGas: bigint | undefined
}
