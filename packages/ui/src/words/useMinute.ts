'use client'
import { useSyncExternalStore } from 'react'
import { everySecond } from '../ExpiryCountdown/clock.js'

const minute = 60

const thisMinute = (): number => Math.floor(Date.now() / 1000 / minute) * minute

/** The minute that it is, in unix seconds: `now` for components that nobody hands one. */
export const useMinute = (): number => useSyncExternalStore(everySecond, thisMinute, thisMinute)
