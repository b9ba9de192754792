'use client'
import {
  createSessionConsent,
  type PrepareSessionParameters,
  type Session,
  type SessionConsent,
  type SessionConsentState,
} from '@valetkey/core'
import { useMemo, useSyncExternalStore } from 'react'
import { useConfig } from 'wagmi'
import { getConnected } from '../utils/getConnected.js'
import { getWallet } from '../utils/getWallet.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

/** Owner and chain are the connected wallet's, where nothing else is said. */
export type UseSessionConsentVariables = Omit<PrepareSessionParameters, 'owner' | 'chainId'> &
  Partial<Pick<PrepareSessionParameters, 'owner' | 'chainId'>>

export type UseSessionConsentReturnType = Pick<SessionConsent, 'adjust' | 'refuse'> & {
  state: SessionConsentState
  /** Resolves with the session once the owner has signed, and rejects when they refuse. */
  ask(variables: UseSessionConsentVariables): Promise<Session>
  /** Prompts the connected wallet, once. */
  allow(): Promise<void>
}

/** A request for consent that any dialog can show and any code can wait for. */
export function useSessionConsent(): UseSessionConsentReturnType {
  const config = useValetKeyConfig()
  const wagmiConfig = useConfig()
  const consent = useMemo(() => createSessionConsent(config), [config])
  const state = useSyncExternalStore(consent.subscribe, consent.getState, consent.getState)
  return useMemo(
    () => ({
      state,
      ask: async (variables) => consent.ask({ ...getConnected(wagmiConfig), ...variables }),
      adjust: consent.adjust,
      allow: () =>
        consent.allow(
          getWallet(wagmiConfig, {
            chainId: 'prepared' in state ? state.prepared.chainId : undefined,
          }),
        ),
      refuse: consent.refuse,
    }),
    [consent, state, wagmiConfig],
  )
}
