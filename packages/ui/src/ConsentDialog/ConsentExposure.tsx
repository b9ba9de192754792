'use client'
import type { ReactElement } from 'react'
import { useConsent } from './ConsentContext.js'
import { ExposureSummary } from './ExposureSummary.js'

/** The most that this key can take if it leaks. */
export function ConsentExposure(): ReactElement {
  const { exposure, before, approvals, together, holdings } = useConsent()
  return (
    <ExposureSummary
      exposure={exposure}
      before={before?.exposure}
      approvals={approvals ?? 'unknown'}
      together={together}
      holdings={holdings}
    />
  )
}
