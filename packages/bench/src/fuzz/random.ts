/** Numbers that the same seed gives again, on every machine (mulberry32). */
export type Random = {
  /** At least 0, less than 1. */
  next(): number
  /** Whole, both ends included. */
  integer(minimum: number, maximum: number): number
  chance(probability: number): boolean
  pick<item>(items: readonly item[]): item
  /** Each item with the given probability, in order; at least one. */
  some<item>(items: readonly item[], probability: number): readonly item[]
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const pick = <item>(items: readonly item[]): item => {
    const item = items[Math.floor(next() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  return {
    next,
    integer: (minimum, maximum) => minimum + Math.floor(next() * (maximum - minimum + 1)),
    chance: (probability) => next() < probability,
    pick,
    some(items, probability) {
      const chosen = items.filter(() => next() < probability)
      return chosen.length > 0 ? chosen : [pick(items)]
    },
  }
}
