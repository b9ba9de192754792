/** How far services are believed that say what an operation costs. */
export type GasBounds = {
  /**
   * Most `preVerificationGas` that a bundler may ask for, in multiples of our own count of the
   * operation's bytes. @default 3 on chains that stand for themselves; 200 on all others, where it also
   * pays for the data on their parent chain
   */
  preVerificationGas: number
  /**
   * Most `verificationGasLimit` that a bundler may name, in multiples of our own count of what there is to
   * check. @default 3
   */
  verificationGasLimit: number
  /**
   * Most `callGasLimit` that a bundler may name, in multiples of our own count of the calls' bytes, and of
   * what the chain's RPC estimates for them where that is more. @default 3
   */
  callGasLimit: number
  /**
   * Most gas that a paymaster's service may name for the paymaster itself: `paymasterVerificationGasLimit`
   * and `paymasterPostOpGasLimit` together. @default 1_000_000n
   */
  paymasterGas: bigint
  /**
   * Most that `estimateFees` may ask for, in multiples of what the chain's RPC says. @default 10
   */
  fees: number
  /** Most `maxFeePerGas`, in wei, whoever asks for it. @default no such bound */
  maxFeePerGas: bigint | undefined
}
