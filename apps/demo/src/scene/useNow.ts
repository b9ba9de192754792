import { useEffect, useState } from 'react'

const read = (): number => Math.floor(Date.now() / 1000)

/** Unix seconds by this machine, renewed every so many seconds. */
export function useNow(every = 15): number {
  const [now, setNow] = useState(read)
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), every * 1000)
    return () => clearInterval(timer)
  }, [every])
  return now
}
