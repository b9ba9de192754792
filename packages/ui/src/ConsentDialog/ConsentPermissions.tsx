'use client'
import type { ReactElement } from 'react'
import { PermissionList } from '../PermissionList/PermissionList.js'
import { useConsent } from './ConsentContext.js'

/** What the key could do: one list for each chain. */
export function ConsentPermissions(): ReactElement | null {
  const { messages, network, description, asked, before, others = [] } = useConsent()
  const { actions, onLower, onShorten, danger } = useConsent()
  // A co-owner has no limits to list: the summary and the warning say it all.
  if (!description || danger === 'full-control') return null
  return (
    <>
      <section data-slot="consent-can">
        {before === undefined && (
          <h3 data-slot="section-title">
            {others.length === 0 ? messages.can : messages.canOn(network)}
          </h3>
        )}
        <PermissionList
          description={description}
          asked={asked}
          before={before?.description}
          spent={before?.spent}
          actions={actions}
          onLower={onLower}
          onShorten={onShorten}
        />
      </section>
      {others.map((chain) => (
        <section data-slot="consent-can" key={chain.network}>
          <h3 data-slot="section-title">{messages.canOn(chain.network)}</h3>
          <PermissionList description={chain.description} />
        </section>
      ))}
    </>
  )
}
