const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** Seconds since the page was opened: unlike the time of day, it never jumps. */
export const secondsOpen = (): number => Math.floor(performance.now() / 1000)

/** Calls back every second. However many listen, one timer runs, and none when nobody does. */
export function everySecond(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const each of listeners) each()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}
