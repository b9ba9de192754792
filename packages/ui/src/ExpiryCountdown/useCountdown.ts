'use client'
import { useState, useSyncExternalStore } from 'react'
import { everySecond, secondsOpen } from './clock.js'

/**
 * What `read` says of the seconds that are left until a moment, as time goes on. Renders again only
 * when that changes: a countdown in minutes does so once a minute.
 */
export function useCountdown<said extends string | number>(
  { until, now }: { until: number; now: number },
  read: (left: number) => said,
): said {
  // The moment is the caller's (it may be the chain's); from there on the device counts.
  const [start, setStart] = useState(() => ({ now, at: secondsOpen() }))
  if (start.now !== now) setStart({ now, at: secondsOpen() })
  return useSyncExternalStore(
    everySecond,
    () => read(Math.max(0, until - start.now - (secondsOpen() - start.at))),
    () => read(Math.max(0, until - now)),
  )
}
