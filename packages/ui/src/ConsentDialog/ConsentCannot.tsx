'use client'
import type { Impossibility } from '@valetkey/core'
import type { ReactElement } from 'react'
import { Icon } from '../icons/Icon.js'
import { useWords } from '../words/useWords.js'
import { useConsent } from './ConsentContext.js'

/** What people fear first. */
const mostFeared: readonly Impossibility[] = [
  'other-tokens',
  'change-owner',
  'act-later',
  'native-token',
]

/** What the key can never do, where the chain enforces it: a few lines. */
export function ConsentCannot(): ReactElement | null {
  const { messages, format } = useWords()
  const { description, others = [], before } = useConsent()
  const chains = [description, ...others.map((chain) => chain.description)]
  const lines = mostFeared
    .filter((one) => chains.every((chain) => chain?.cannot.includes(one)))
    .slice(0, 3)
  if (!description || before || lines.length === 0) return null
  const { validUntil } = description
  const until = validUntil === 'never' ? undefined : format.time(validUntil)
  return (
    <section data-slot="consent-cannot">
      <h3 data-slot="section-title">{messages.cannot}</h3>
      <ul data-slot="cannot">
        {lines.map((impossibility) => (
          <li key={impossibility}>
            <Icon name="never" size={16} />
            <span>{messages.cannotDo(impossibility, until)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
