import type { Address, Hash } from 'viem'

/** UsageLimitModule v1.0.0, where the deterministic deployer puts it on every chain (salt 0). */
export const usageLimitModuleAddress: Address = '0xbD502df57EAf304871323DBF861d7006B13025e4'

/** keccak256 of the deployed runtime code. */
export const usageLimitModuleCodeHash: Hash =
  '0xf88d68cbce7e8ef60ee9d8ab338f594939eca56666e18de747d12a1b28e5e362'
