import { useValetKeyConfig } from '@valetkey/react'
import { ConsentDialog, en } from '@valetkey/ui'
import { useState, type ReactElement } from 'react'
import { useOwner } from '../owner/OwnerContext.js'
import { useSetup } from '../SetupContext.js'
import type { Consent as ConsentValue } from './useConsent.js'

const ownerKinds = { wallet: 'eoa', '7702': 'eoa', passkey: 'passkey' } as const

/** The dialog of a consent that is being asked for. */
export function Consent({ consent: { dialog } }: { consent: ConsentValue }): ReactElement | null {
  const { app } = useValetKeyConfig()
  const { chain } = useSetup()
  const { connected, payer } = useOwner()
  const [now] = useState(() => Math.floor(Date.now() / 1000))
  if (!dialog || !connected) return null
  return (
    <ConsentDialog
      {...dialog}
      messages={en}
      app={{ ...app, origin: location.host }}
      network={chain.name}
      owner={ownerKinds[connected.type]}
      cost={payer === 'sponsor' ? { payer: 'sponsor' } : { payer: 'account' }}
      now={now}
    />
  )
}
