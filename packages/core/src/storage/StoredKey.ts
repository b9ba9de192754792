import type { Hex } from 'viem'

/** A session key's secret half. P-256 private keys are non-extractable: usable, never readable. */
export type StoredKey = (
  | { type: 'p256'; handle: CryptoKeyPair }
  | { type: 'secp256k1'; exportable: true; privateKey: Hex }
) & {
  /**
   * The key that is about to take its place on chain, or that had it before: a block that is reorganised
   * away gives it back.
   */
  next?: StoredKey | undefined
}
