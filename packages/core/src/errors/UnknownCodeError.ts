import type { Address, Hash } from 'viem'
import { BaseError } from './BaseError.js'

/** The code at a known address is not the known code: its limits cannot be relied on. */
export class UnknownCodeError extends BaseError {
  override name = 'UnknownCodeError'

  readonly codeHash: Hash
  readonly expected: Hash | undefined

  constructor({
    name,
    address,
    chainId,
    codeHash,
    expected,
  }: {
    name: string
    address: Address
    chainId: number
    codeHash: Hash
    expected: Hash | undefined
  }) {
    super(`${name} on chain ${chainId} is not the contract that was measured.`, {
      reason: `The code at ${address} hashes to ${codeHash}, and ${expected ?? 'nothing'} is known to be safe there.`,
      remedy: 'Do not grant sessions on this chain, and check that its RPC tells the truth.',
      field: 'chainId',
      value: chainId,
    })
    this.codeHash = codeHash
    this.expected = expected
  }
}

export type UnknownCodeErrorType = UnknownCodeError & { name: 'UnknownCodeError' }
