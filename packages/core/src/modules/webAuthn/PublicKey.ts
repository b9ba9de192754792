/** Affine coordinates of a P-256 point. */
export type PublicKey = { x: bigint; y: bigint }
