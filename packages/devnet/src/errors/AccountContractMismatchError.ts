import type { Address, Hex } from 'viem'
import { DevnetError } from './DevnetError.js'

/** A contract that carries the name or the address of a known one, and is another. */
export class AccountContractMismatchError extends DevnetError {
  override readonly name = 'AccountContractMismatchError'
  readonly contractName: string
  readonly field: 'address' | 'codeHash'
  readonly expected: Hex
  readonly actual: Hex

  constructor({
    contractName,
    field,
    expected,
    actual,
    source,
  }: {
    contractName: string
    field: 'address' | 'codeHash'
    expected: Address | Hex
    actual: Address | Hex
    /** Where it comes from: a file, a chain. */
    source: string
  }) {
    const difference =
      field === 'address'
        ? `lands at ${actual} and not at ${expected}`
        : `has the code hash ${actual} and not ${expected}`
    super(
      `${contractName} of ${source} ${difference}, so it is not the contract of Modular Account V2. Use another source, or leave it out to run the development contracts.`,
    )
    this.contractName = contractName
    this.field = field
    this.expected = expected
    this.actual = actual
  }
}
