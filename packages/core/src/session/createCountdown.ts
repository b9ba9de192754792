import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { subscribeToSeconds } from './chain/subscribeToSeconds.js'

export type CreateCountdownParameters = {
  /** Unix seconds, by the clock of the chain. */
  until: number | undefined
  /** Whose clock counts. @default the clock of this machine */
  chainId?: number | undefined
  /** How often it changes, in seconds: 60 for minutes. @default 1 */
  every?: number | undefined
}

export type Countdown = {
  /** Seconds that are left, rounded up to a multiple of `every`. `undefined`: there is no end. */
  getRemaining(): number | undefined
  /** Tells of every second. Returns the way to stop. */
  subscribe(listener: () => void): () => void
}

/** Counts down to a moment. All countdowns of a page share one timer. */
export function createCountdown(
  config: ValetKeyConfig,
  { until, chainId, every = 1 }: CreateCountdownParameters,
): Countdown {
  return {
    getRemaining() {
      if (until === undefined) return undefined
      const { ahead } = (chainId !== undefined && config._internal.clocks.get(chainId)) || noClock
      const left = until - ahead - Math.floor(Date.now() / 1000)
      return Math.max(Math.ceil(left / every) * every, 0)
    },
    subscribe: (listener) => (until === undefined ? () => {} : subscribeToSeconds(listener)),
  }
}

const noClock = { ahead: 0 }
