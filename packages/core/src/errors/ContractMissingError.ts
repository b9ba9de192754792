import type { Address } from 'viem'
import { BaseError } from './BaseError.js'

/** A contract that the session rests on is not on the chain. */
export class ContractMissingError extends BaseError {
  override name = 'ContractMissingError'

  readonly address: Address

  constructor({ name, address, chainId }: { name: string; address: Address; chainId: number }) {
    super(`${name} is not deployed on chain ${chainId}.`, {
      reason: `There is no code at ${address}, and the session would rest on it.`,
      remedy: 'Use a chain with Modular Account V2, or a request that does without this module.',
      field: 'chainId',
      value: chainId,
    })
    this.address = address
  }
}

export type ContractMissingErrorType = ContractMissingError & { name: 'ContractMissingError' }
