'use client'
import type { ReactElement } from 'react'
import { useAllWords } from '../words/useAllWords.js'

/** Who pays for what the owner signs, and about how much, unit included. */
export type OwnerCost = { payer: 'sponsor' } | { payer: 'owner'; gas?: string | undefined }

/** What an operation that the owner signs costs. */
export function OwnerCostLine({ cost }: { cost: OwnerCost }): ReactElement {
  const { revoke } = useAllWords().messages
  return (
    <p data-slot="cost">
      {cost.payer === 'sponsor' ? revoke.costSponsored : revoke.cost(cost.gas)}
    </p>
  )
}
