import { BaseError } from './BaseError.js'

/** A service asks for more gas, or higher fees, than an operation can cost. Nothing was signed. */
export class GasOutOfBoundsError extends BaseError {
  override name = 'GasOutOfBoundsError'

  constructor({
    chainId,
    field,
    value,
    most,
    rule,
  }: {
    chainId: number
    field: 'preVerificationGas' | 'maxFeePerGas'
    value: bigint
    /** The bound that it is beyond. */
    most: bigint
    /** Where the bound comes from. */
    rule: string
  }) {
    super(
      `A service asks for ${value} of \`${field}\`, and ${most} is the most. Nothing was sent.`,
      {
        reason: `${rule} Whoever bundles an operation is paid by this number.`,
        remedy: `Use another bundler or RPC; where chain ${chainId} really costs so much, raise \`gasBounds[${chainId}]\` of the config.`,
        field,
        value,
      },
    )
  }
}

export type GasOutOfBoundsErrorType = GasOutOfBoundsError & { name: 'GasOutOfBoundsError' }
