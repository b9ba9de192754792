import type { Address, Hash } from 'viem'

/** WebAuthnValidationModule v2.0.0, at the same address on every chain that has it. */
export const webAuthnValidationModuleAddress: Address = '0x0000000000001D9d34E07D9834274dF9ae575217'

/** keccak256 of the deployed runtime code. */
export const webAuthnValidationModuleCodeHash: Hash =
  '0xafcf634d288e52bb75127155a4d9bc94723668b4917f6fddc7ba66a4b70074e4'
