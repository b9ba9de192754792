import { ValetKeyProvider } from '@valetkey/react'
import type { ReactElement, ReactNode } from 'react'
import type { AppId } from '../apps.js'
import { useSetup } from '../SetupContext.js'
import { useOwner } from './OwnerContext.js'

/**
 * The provider that an app has at its root. Most apps give it a config only: here the owner is given
 * too, as it may be a passkey, and its prompts are counted.
 */
export function AppProvider({ app, children }: { app: AppId; children: ReactNode }): ReactElement {
  const { configs } = useSetup()
  const { connected, payer } = useOwner()
  return (
    <ValetKeyProvider config={configs[payer][app]} owner={connected}>
      {children}
    </ValetKeyProvider>
  )
}
