import type { Address, Hash } from 'viem'

/** NativeTokenLimitModule v2.0.0, at the same address on every chain that has it. */
export const nativeTokenLimitModuleAddress: Address = '0x00000000000001e541f0D090868FBe24b59Fbe06'

/** keccak256 of the deployed runtime code. */
export const nativeTokenLimitModuleCodeHash: Hash =
  '0xf732e93b64bdc8393325b028480b86811f8feef87e6932fd745a85280c93fa41'
