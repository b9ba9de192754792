'use client'
import type { OnFirstUse } from '@valetkey/core/query'
import { useEffect, useState, useSyncExternalStore } from 'react'

/**
 * A part of core that comes when it is first wanted: nothing until then, nor on a server, and at once
 * where the page has it already. Throws where it cannot be fetched, as `React.lazy` does: an error
 * boundary that tries again fetches it again.
 */
export function useOnFirstUse<part>(source: OnFirstUse<part>, wanted: boolean): part | undefined {
  const part = useSyncExternalStore(source.subscribe, source.peek, nothing)
  const [failure, setFailure] = useState<{ error: unknown }>()
  useEffect(() => {
    if (wanted) source.load().catch((error: unknown) => setFailure({ error }))
  }, [source, wanted])
  if (failure) throw failure.error
  return part
}

const nothing = (): undefined => undefined
