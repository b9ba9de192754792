import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { Session } from '../storage/Session.js'
import {
  getSessionStatus,
  type GetSessionStatusErrorType,
  type GetSessionStatusReturnType,
} from './getSessionStatus.js'

export type WatchSessionStatusParameters = {
  session: Session
  /** Hears the status at once, and then every time that it is another one. */
  onStatus: (status: GetSessionStatusReturnType) => void
  /** Hears why it could not be read. It is read again in due time. */
  onError?: ((error: unknown) => void) | undefined
  /** Milliseconds between two looks at the chain, for what others do. @default 30_000 */
  pollingInterval?: number | undefined
}

/** Stops it. */
export type WatchSessionStatusReturnType = () => void

export type WatchSessionStatusErrorType = GetSessionStatusErrorType

/**
 * Watches the status of a session: what happens to it here and in other tabs, what others do to it on
 * chain, and the moments at which it changes by time alone.
 */
export function watchSessionStatus(
  config: ValetKeyConfig,
  { session, onStatus, onError, pollingInterval = 30_000 }: WatchSessionStatusParameters,
): WatchSessionStatusReturnType {
  let told = ''
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  async function look(): Promise<void> {
    clearTimeout(timer)
    latest += 1
    const own = latest
    let delay = pollingInterval
    try {
      const status = await getSessionStatus(config, { session })
      // Another look was asked for meanwhile: it will know better.
      if (stopped || own !== latest) return
      const text = `${status.status} ${status.changesAt}`
      if (text !== told) onStatus(status)
      told = text
      delay = Math.min(untilChange(config, session, status), pollingInterval)
    } catch (error) {
      if (stopped || own !== latest) return
      onError?.(error)
    }
    timer = setTimeout(() => void look(), delay)
  }

  const unsubscribe = config.subscribe((change) => {
    if (change.session.id === session.id) void look()
  })
  void look()
  return () => {
    stopped = true
    clearTimeout(timer)
    unsubscribe()
  }
}

/** Milliseconds until the chain's clock says that the status has changed. */
function untilChange(
  config: ValetKeyConfig,
  { chainId }: Session,
  { changesAt = Infinity }: GetSessionStatusReturnType,
): number {
  const { ahead } = config._internal.clocks.get(chainId) ?? { ahead: 0 }
  return Math.max((changesAt - ahead) * 1000 - Date.now(), 0) + 100
}
