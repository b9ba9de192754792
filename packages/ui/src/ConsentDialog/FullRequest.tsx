'use client'
import type { ReactElement } from 'react'
import { Icon } from '../icons/Icon.js'
import { useConsent } from './ConsentContext.js'

/** What exactly is signed: the hashes that hardware wallets show, and all bytes of the call. */
export function FullRequest({ title }: { title?: string | undefined }): ReactElement | null {
  const { messages, hashes, call } = useConsent()
  if (!hashes) return null
  const rows: readonly (readonly [string, string | undefined])[] = [
    [messages.hashDomain, hashes.domain],
    [messages.hashMessage, hashes.message],
    [messages.callBytes, call],
  ]
  return (
    <details data-slot="full-request">
      <summary>
        <span>{title ?? messages.fullRequest}</span>
        <Icon name="open" />
      </summary>
      <div data-slot="hashes">
        {title === undefined && <p>{messages.hashHint}</p>}
        <dl data-slot="details">
          {rows.map(
            ([label, value]) =>
              value && (
                <div data-slot="details-row" key={label}>
                  <dt>{label}</dt>
                  <dd>
                    <code>
                      <bdi dir="ltr">{value}</bdi>
                    </code>
                  </dd>
                </div>
              ),
          )}
        </dl>
      </div>
    </details>
  )
}
