/** Ids of 2³¹−1 and above are where the vendor SDK puts its hooks' state. */
const end = 2 ** 31 - 1

/**
 * A fresh entity id, 1 … 2³¹−2. Random, because state that an earlier session left in a module comes
 * back to life under a reused id.
 */
export function randomEntityId(): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  const id = random % 2 ** 31
  return id === 0 || id >= end ? randomEntityId() : id
}
