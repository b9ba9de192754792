import type { UseSessionConsentReturnType } from '@valetkey/react'
import { en, SessionConsent } from '@valetkey/ui'
import type { ReactElement } from 'react'

/** The dialog of a consent that is being asked for. */
export const Consent = ({ consent }: { consent: UseSessionConsentReturnType }): ReactElement => (
  <SessionConsent consent={consent} messages={en} />
)
