import type { Address, Hash } from 'viem'

/** AllowlistModule v2.0.1, at the same address on every chain that has it. */
export const allowlistModuleAddress: Address = '0x00000000003e826473A313E600b5b9B791f5a59a'

/** keccak256 of the deployed runtime code. */
export const allowlistModuleCodeHash: Hash =
  '0xef299f31bc7fdbfad47e69dec2c3f3b80c8f4223fab5baf21565c2f92f435bfd'
