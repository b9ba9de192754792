import type { Address, Hash } from 'viem'

/** PeriodicSpendLimitModule v1.0.0, where the deterministic deployer puts it on every chain (salt 0). */
export const periodicSpendLimitModuleAddress: Address = '0x824BcBF9c6830808303a246803563a8a40837806'

/** keccak256 of the deployed runtime code. */
export const periodicSpendLimitModuleCodeHash: Hash =
  '0x0b3632d469eb1b9434f0ad1f2c1a04aca1e1d2c67d09449262ef7cf23364faee'
