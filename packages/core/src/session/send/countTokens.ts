import { hexToBytes, type Hex } from 'viem'

/** Calldata in the unit of its price: a token is a zero byte or a quarter of another one (EIP-7623). */
export const countTokens = (data: Hex): bigint =>
  BigInt(hexToBytes(data).reduce((sum, byte) => sum + (byte === 0 ? 1 : 4), 0))
