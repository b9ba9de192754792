import type { Address, Hash } from 'viem'

/** TimeRangeModule v2.0.0, at the same address on every chain that has it. */
export const timeRangeModuleAddress: Address = '0x00000000000082B8e2012be914dFA4f62A0573eA'

/** keccak256 of the deployed runtime code. */
export const timeRangeModuleCodeHash: Hash =
  '0x9843dca9c23d7da2dc2d7413faee67101bfce30a2a8cc8c6c6255e84c5c79f31'
