import { useEffect, useState } from 'react'

/** How long a value has to stay as it is, in milliseconds. */
const pause = 400

/** A value once it has stopped changing: what is asked for it is not asked at every key. */
export function useSettled<type>(value: type): type {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
