import type { SessionChange } from './ValetKeyConfig.js'

const channelName = 'valetkey'

/** Tells listeners of changed records; `shared` ones reach every tab of the origin. */
export function createChanges({ shared }: { shared: boolean }): {
  emit: (change: SessionChange) => void
  subscribe: (listener: (change: SessionChange) => void) => () => void
} {
  const listeners = new Set<(change: SessionChange) => void>()
  let incoming: BroadcastChannel | undefined

  function tell(change: SessionChange): void {
    for (const listener of listeners) {
      try {
        listener(change)
      } catch (error) {
        // What changed has changed, whoever fails to hear of it: an action that has paid must not reject
        // for that. As with an `EventTarget`, the error is one that nobody caught; `reportError` would say
        // so too, and Node has none.
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }

  return {
    emit(change) {
      tell(change)
      if (!shared) return
      // The open channel is used where there is one: a channel never hears itself.
      const outgoing = incoming ?? new BroadcastChannel(channelName)
      outgoing.postMessage(change)
      if (outgoing !== incoming) outgoing.close()
    },
    subscribe(listener) {
      listeners.add(listener)
      if (shared && incoming === undefined) {
        incoming = new BroadcastChannel(channelName)
        incoming.addEventListener('message', (event: MessageEvent<SessionChange>) =>
          tell(event.data),
        )
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        incoming?.close()
        incoming = undefined
      }
    },
  }
}
