export type NonceKeyParameters = {
  /** uint32. */
  entityId: number
  /** Use the validation as a global one. @default false */
  global?: boolean | undefined
  /** The operation carries a deferred action. @default false */
  deferred?: boolean | undefined
  /** Parallel lane, 0 … 2^152 - 1. @default 0n */
  lane?: bigint | undefined
}

/** MAV2's 192-bit nonce key: lane (19 bytes), entity id (4), options (1). */
export function encodeNonceKey({
  entityId,
  global = false,
  deferred = false,
  lane = 0n,
}: NonceKeyParameters): bigint {
  return (lane << 40n) | (BigInt(entityId) << 8n) | BigInt((global ? 1 : 0) | (deferred ? 2 : 0))
}
