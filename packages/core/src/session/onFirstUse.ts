/** A part of this package that a page fetches when it first needs it, and has at hand from then on. */
export type OnFirstUse<part> = {
  /** `undefined`: not fetched yet. */
  peek(): part | undefined
  /** Rejects where it cannot be fetched; the next call tries again. */
  load(): Promise<part>
  /** Calls back once it is there. */
  subscribe(listener: () => void): () => void
}

export function onFirstUse<part>(fetchPart: () => Promise<part>): OnFirstUse<part> {
  const listeners = new Set<() => void>()
  let part: part | undefined
  return {
    peek: () => part,
    async load() {
      if (part === undefined) {
        part = await fetchPart()
        for (const listener of listeners) listener()
      }
      return part
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
