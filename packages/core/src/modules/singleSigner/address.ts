import type { Address, Hash } from 'viem'

/** SingleSignerValidationModule v2.0.0, at the same address on every chain that has it. */
export const singleSignerValidationModuleAddress: Address =
  '0x00000000000099DE0BF6fA90dEB851E2A2df7d83'

/** keccak256 of the deployed runtime code. */
export const singleSignerValidationModuleCodeHash: Hash =
  '0x5c897ee551f50db31556c976e99742529a4b512d928db01829f15fd073e2d8ea'
