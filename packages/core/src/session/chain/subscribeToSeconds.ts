const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined

/** Calls at the beginning of every second, all listeners by one timer. Returns the way to stop. */
export function subscribeToSeconds(listener: () => void): () => void {
  // Two subscriptions of one function are two.
  const own = (): void => listener()
  listeners.add(own)
  timer ??= schedule()
  return () => {
    listeners.delete(own)
    if (listeners.size > 0) return
    clearTimeout(timer)
    timer = undefined
  }
}

function schedule(): ReturnType<typeof setTimeout> {
  return setTimeout(
    () => {
      timer = schedule()
      for (const listener of listeners) listener()
    },
    1000 - (Date.now() % 1000),
  )
}
