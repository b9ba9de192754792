'use client'
import type { SessionRequest } from '@valetkey/core'
import { useRef, useState } from 'react'

/**
 * Encodes one change at a time. What is asked for meanwhile waits, and only the latest of it counts.
 * Returns what the user wants while that is not in the bytes yet.
 */
export function useChanges(
  adjust: (request: SessionRequest) => Promise<void>,
): [SessionRequest | undefined, (request: SessionRequest) => void] {
  const [wanted, setWanted] = useState<SessionRequest>()
  const waiting = useRef<SessionRequest | undefined>(undefined)
  const running = useRef(false)

  async function run(): Promise<void> {
    running.current = true
    try {
      while (waiting.current !== undefined) {
        const next = waiting.current
        waiting.current = undefined
        await adjust(next)
      }
    } finally {
      running.current = false
      waiting.current = undefined
      setWanted(undefined)
    }
  }

  function change(request: SessionRequest): void {
    waiting.current = request
    setWanted(request)
    // A refused change leaves everything as it was.
    if (!running.current) void run().catch(() => undefined)
  }

  return [wanted, change]
}
