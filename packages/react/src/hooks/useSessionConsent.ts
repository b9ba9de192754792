'use client'
import {
  createSessionConsent,
  type OwnerWallet,
  type PrepareSessionParameters,
  type Session,
  type SessionConsent,
  type SessionConsentState,
  type ValetKeyConfig,
} from '@valetkey/core'
import { toOwnerKey } from '@valetkey/core/query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useOwner } from '../utils/useOwner.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

/** Owner and chain are the provider's or wagmi's, where nothing else is said. */
export type UseSessionConsentVariables = Omit<PrepareSessionParameters, 'owner' | 'chainId'> &
  Partial<Pick<PrepareSessionParameters, 'owner' | 'chainId'>>

export type UseSessionConsentReturnType = Pick<SessionConsent, 'adjust' | 'refuse'> & {
  state: SessionConsentState
  /**
   * Resolves with the session once the owner has signed, and rejects when they refuse, or leave: another
   * owner does not see it.
   */
  ask(variables: UseSessionConsentVariables): Promise<Session>
  /** Prompts the owner's wallet, once. */
  allow(parameters?: { wallet?: OwnerWallet | undefined }): Promise<void>
}

/** A request for consent that any dialog can show and any code can wait for. */
export function useSessionConsent(): UseSessionConsentReturnType {
  const config = useValetKeyConfig()
  const { owner, withOwner, getWallet } = useOwner()
  const ownerKey = toOwnerKey(owner)
  const consent = useMemo(() => createOwnersConsent(config, ownerKey), [config, ownerKey])
  useEffect(() => () => leave(consent), [consent])
  const state = useSyncExternalStore(consent.subscribe, consent.getState, consent.getState)
  return useMemo(
    () => ({
      state,
      ask: async (variables) => consent.ask(withOwner(variables)),
      adjust: consent.adjust,
      allow: ({ wallet } = {}) =>
        consent.allow(
          wallet ??
            getWallet({ chainId: 'prepared' in state ? state.prepared.chainId : undefined }),
        ),
      refuse: consent.refuse,
    }),
    [consent, state, withOwner, getWallet],
  )
}

/** Each owner's is its own, and begins with nothing. */
function createOwnersConsent(
  config: ValetKeyConfig,
  _ownerKey: string | undefined,
): SessionConsent {
  return createSessionConsent(config)
}

/** Who waits gets an answer; a wallet that asks already gives its own. */
function leave({ getState, refuse }: SessionConsent): void {
  const { status } = getState()
  if (status === 'preparing' || status === 'deciding') refuse()
}
