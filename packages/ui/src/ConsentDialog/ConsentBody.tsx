'use client'
import type { ReactElement } from 'react'
import { ConsentAside } from './ConsentAside.js'
import { ConsentCannot } from './ConsentCannot.js'
import { useConsent } from './ConsentContext.js'
import { ConsentDecision } from './ConsentDecision.js'
import { ConsentExposure } from './ConsentExposure.js'
import { ConsentHeader } from './ConsentHeader.js'
import { ConsentOutcome } from './ConsentOutcome.js'
import { ConsentPermissions } from './ConsentPermissions.js'
import { ConsentProblem } from './ConsentProblem.js'
import { ConsentSummary } from './ConsentSummary.js'
import { ConsentWarnings } from './ConsentWarnings.js'
import { FullRequest } from './FullRequest.js'

/** All that a consent says once there is something to read. */
export function ConsentBody(): ReactElement {
  const { state } = useConsent()
  if (state !== 'request') return <ConsentOutcome />
  return (
    <>
      <ConsentHeader />
      <div data-slot="consent-scroll">
        <div data-slot="consent-main">
          <ConsentSummary />
          <ConsentProblem />
          <ConsentPermissions />
          <FullRequest />
        </div>
        <ConsentAside>
          <ConsentWarnings severity="danger" />
          <ConsentCannot />
          <ConsentExposure />
          <ConsentWarnings severity="lesser" />
        </ConsentAside>
      </div>
      <ConsentDecision />
    </>
  )
}
