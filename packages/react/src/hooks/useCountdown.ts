'use client'
import { createCountdown, type CreateCountdownParameters } from '@valetkey/core'
import { useMemo, useSyncExternalStore } from 'react'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseCountdownParameters = Partial<CreateCountdownParameters>

/** Seconds that are left, never below 0. `undefined`: there is no end, or the page is not alive yet. */
export type UseCountdownReturnType = number | undefined

/**
 * Counts down to a moment, such as `changesAt` of `useSessionStatus`. Renders again only the component
 * that shows it; all of a page share one timer.
 */
export function useCountdown({
  until,
  chainId,
  every,
}: UseCountdownParameters = {}): UseCountdownReturnType {
  const config = useValetKeyConfig()
  const { subscribe, getRemaining } = useMemo(
    () => createCountdown(config, { until, chainId, every }),
    [config, until, chainId, every],
  )
  return useSyncExternalStore(subscribe, getRemaining, unknown)
}

/** A server's clock is not the page's. */
const unknown = (): undefined => undefined
