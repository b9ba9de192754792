import { BaseError } from './BaseError.js'

/** A service asks for more gas, or higher fees, than an operation can cost. Nothing was signed. */
export class GasOutOfBoundsError extends BaseError {
  override name = 'GasOutOfBoundsError'

  /** The bound that was passed. */
  readonly most: bigint

  constructor({
    chainId,
    field,
    value,
    most,
    rule,
  }: {
    chainId: number
    field:
      | 'preVerificationGas'
      | 'verificationGasLimit'
      | 'callGasLimit'
      | 'paymasterGas'
      | 'maxFeePerGas'
    value: bigint
    /** The bound that it is beyond. */
    most: bigint
    /** Where the bound comes from. */
    rule: string
  }) {
    super(
      `A service asks for ${value} of \`${field}\`, and ${most} is the most. Nothing was sent.`,
      {
        reason: `${rule} By this number gas budgets are charged and bundlers are paid.`,
        remedy: `Use another bundler or RPC; where chain ${chainId} really costs so much, raise \`gasBounds[${chainId}]\` of the config.`,
        field,
        value,
      },
    )
    this.most = most
  }
}

export type GasOutOfBoundsErrorType = GasOutOfBoundsError & { name: 'GasOutOfBoundsError' }
