import type { Session } from '@valetkey/core'
import {
  useSessionConsent,
  type UseSessionConsentReturnType,
  type UseSessionConsentVariables,
} from '@valetkey/react'
import { parseEther } from 'viem'
import { fundAccount } from '../faucet.js'
import { useSetup } from '../SetupContext.js'
import { useTampered } from './useTampered.js'

export type Asking = {
  /** What `SessionConsent` shows. */
  consent: UseSessionConsentReturnType
  /** Resolves with what was granted; with nothing where it was not, which the dialog has said. */
  ask: (asked: UseSessionConsentVariables) => Promise<Session | undefined>
}

/** Asks for a key. An account that has granted one gets test money, where there is a faucet. */
export function useAsk({ testDollar }: { testDollar: bigint }): Asking {
  const { environment } = useSetup()
  const consent = useTampered(useSessionConsent())
  return {
    consent,
    async ask(asked) {
      const session = await consent.ask(asked).catch(() => undefined)
      if (session) {
        await fundAccount(environment, {
          address: session.account,
          value: parseEther('0.05'),
          testDollar,
        })
      }
      return session
    },
  }
}
