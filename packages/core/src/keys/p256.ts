/** Order of the P-256 group (FIPS 186-4). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/** The module takes the lower of the two values of s that verify. */
export function toLowS(s: bigint): bigint {
  return s > order / 2n ? order - s : s
}
