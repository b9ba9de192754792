import type { Session } from '@valetkey/core'
import {
  useSessionConsent,
  type UseSessionConsentReturnType,
  type UseSessionConsentVariables,
} from '@valetkey/react'
import { parseEther, type Address } from 'viem'
import { useSetup } from '../SetupContext.js'
import { useTampered } from './useTampered.js'

export type Asking = {
  /** What `SessionConsent` shows. */
  consent: UseSessionConsentReturnType
  /** Resolves with what was granted; with nothing where it was not, which the dialog has said. */
  ask: (asked: UseSessionConsentVariables) => Promise<Session | undefined>
  /** Gives an account test money, where there is a faucet that answers. */
  fund: (account: Address) => Promise<void>
}

/** Asks for a key. An account that has granted one gets test money, where there is a faucet. */
export function useAsk({ testDollar }: { testDollar: bigint }): Asking {
  const { faucet } = useSetup()
  const consent = useTampered(useSessionConsent())
  // Without money it is refused what it does, which says why; the account's card gets it some.
  const fund = (address: Address): Promise<void> =>
    faucet.fund({ address, value: parseEther('0.05'), testDollar }).catch(() => undefined)
  return {
    consent,
    fund,
    async ask(asked) {
      const session = await consent.ask(asked).catch(() => undefined)
      if (session) await fund(session.account)
      return session
    },
  }
}
