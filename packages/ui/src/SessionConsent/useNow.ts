'use client'
import { useEffect, useState } from 'react'

const seconds = (): number => Math.floor(Date.now() / 1000)

/** Unix seconds, brought up to date now and then while something is shown. */
export function useNow(active: boolean): number {
  const [now, setNow] = useState(seconds)
  useEffect(() => {
    if (!active) return
    const update = (): void => setNow(seconds())
    update()
    const timer = setInterval(update, 15_000)
    return () => clearInterval(timer)
  }, [active])
  return now
}
