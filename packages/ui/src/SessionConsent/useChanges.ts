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
    } catch {
      // A refused change leaves everything as it was.
      waiting.current = undefined
    }
    running.current = false
    setWanted(undefined)
  }

  function change(request: SessionRequest): void {
    waiting.current = request
    setWanted(request)
    if (!running.current) void run()
  }

  return [wanted, change]
}
