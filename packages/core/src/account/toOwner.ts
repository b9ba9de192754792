import { getAddress, type Address } from 'viem'
import type { Owner } from './Owner.js'

/** An address stands for an EOA with a semi-modular account. */
export function toOwner(owner: Owner | Address): Owner {
  return typeof owner === 'string' ? { type: 'eoa', address: getAddress(owner) } : owner
}
