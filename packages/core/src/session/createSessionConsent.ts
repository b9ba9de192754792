import type { OwnerWallet } from '../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import { AdjustmentRefusedError } from '../errors/AdjustmentRefusedError.js'
import { ConsentRefusedError } from '../errors/ConsentRefusedError.js'
import type { SessionRequest } from '../permissions/types.js'
import type { Session } from '../storage/Session.js'
import { lazyConsentActions } from './consent/lazyConsentActions.js'
import type { DecodeConsentReturnType } from './decodeConsent.js'
import type { PreparedSession } from './PreparedSession.js'
import type { PrepareSessionParameters } from './prepareSession.js'

/** Where one request for consent stands. */
export type SessionConsentState =
  | { status: 'idle' }
  | { status: 'preparing'; asked: SessionRequest }
  | {
      /** `deciding`: the user reads. `signing`: the wallet asks. */
      status: 'deciding' | 'signing'
      /** What the app asked for, before the user lowered anything. */
      asked: SessionRequest
      prepared: PreparedSession
      /** What the bytes say: all that a dialog may show. Nothing can be signed where it does not match. */
      decoded: DecodeConsentReturnType
      /** Why the last try came to nothing; the user may try again. */
      error?: unknown
    }
  | { status: 'granted'; session: Session }
  | { status: 'failed'; asked: SessionRequest; error: unknown }

/** A request for consent that any host can show, and any code can wait for. */
export type SessionConsent = {
  getState(): SessionConsentState
  subscribe(listener: () => void): () => void
  /**
   * Asks. Resolves with the session once the owner has signed; rejects with `ConsentRefusedError` when
   * the user refuses or something else is asked meanwhile.
   */
  ask(parameters: PrepareSessionParameters): Promise<Session>
  /** Lowers limits or shortens the time: never more than was asked for. */
  adjust(request: SessionRequest): Promise<void>
  /** Prompts the wallet, once, however often it is called. */
  allow(wallet: OwnerWallet | Promise<OwnerWallet>): Promise<void>
  refuse(): void
}

type Waiting = {
  parameters: PrepareSessionParameters
  resolve(session: Session): void
  reject(error: unknown): void
}

/** The state of one consent dialog, free of any framework. */
export function createSessionConsent(config: ValetKeyConfig): SessionConsent {
  const listeners = new Set<() => void>()
  let state: SessionConsentState = { status: 'idle' }
  let waiting: Waiting | undefined

  function become(next: SessionConsentState): void {
    state = next
    for (const listener of listeners) listener()
  }

  async function show(current: Waiting, request: SessionRequest): Promise<void> {
    const asked = current.parameters.request
    become({ status: 'preparing', asked })
    try {
      const { decodeConsent, prepareSession } = await lazyConsentActions.load()
      const prepared = await prepareSession(config, { ...current.parameters, request })
      if (waiting !== current) return
      const decoded = decodeConsent({ ...prepared, kinds: config.kinds })
      become({ status: 'deciding', asked, prepared, decoded })
    } catch (error) {
      if (waiting !== current) return
      waiting = undefined
      become({ status: 'failed', asked, error })
      current.reject(error)
    }
  }

  function leave(): void {
    waiting?.reject(new ConsentRefusedError())
    waiting = undefined
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    ask(parameters) {
      leave()
      return new Promise((resolve, reject) => {
        waiting = { parameters, resolve, reject }
        void show(waiting, parameters.request)
      })
    },
    async adjust(request) {
      if (waiting === undefined || state.status !== 'deciding') return
      const current = waiting
      const asked = current.parameters.request
      const { diffRequests } = await lazyConsentActions.load()
      const { widens } = diffRequests(asked, request, { kinds: config.kinds })
      const adjustable = asked.adjustable !== false
      if (widens || !adjustable) throw new AdjustmentRefusedError({ adjustable })
      if (waiting === current) await show(current, request)
    },
    async allow(wallet) {
      if (waiting === undefined || state.status !== 'deciding') return
      const current = waiting
      const { asked, prepared, decoded } = state
      become({ status: 'signing', asked, prepared, decoded })
      try {
        const { createSession } = await lazyConsentActions.load()
        const session = await createSession(config, { wallet: await wallet, prepared })
        if (waiting === current) {
          waiting = undefined
          become({ status: 'granted', session })
        }
        current.resolve(session)
      } catch (error) {
        if (waiting === current) become({ status: 'deciding', asked, prepared, decoded, error })
      }
    },
    refuse() {
      leave()
      become({ status: 'idle' })
    },
  }
}
