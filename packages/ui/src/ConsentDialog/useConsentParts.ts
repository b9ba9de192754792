'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { consentParts } from './consentParts.js'

/** Milliseconds after which a fetch that failed is tried again. */
const pause = 2_000

/** What a consent is made of, before anything is asked as a rule; where the line is down, once it is up. */
export function useConsentParts(): ReturnType<typeof consentParts.peek> {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const load = (): void => {
      consentParts.load().catch(() => {
        if (!gone) timer = setTimeout(load, pause)
      })
    }
    load()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [])
  return useSyncExternalStore(consentParts.subscribe, consentParts.peek, nothing)
}

const nothing = (): undefined => undefined
