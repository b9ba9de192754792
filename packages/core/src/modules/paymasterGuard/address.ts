import type { Address, Hash } from 'viem'

/** PaymasterGuardModule v2.0.0, at the same address on every chain that has it. */
export const paymasterGuardModuleAddress: Address = '0x0000000000001aA7A7F7E29abe0be06c72FD42A1'

/** keccak256 of the deployed runtime code. */
export const paymasterGuardModuleCodeHash: Hash =
  '0x4bfc1932168590333b58184419ab29a8931398e2d8549c79df4a1ad6b00c3093'
