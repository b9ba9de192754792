'use client'
import type { ReactElement } from 'react'
import { AddressLabel } from '../AddressLabel/AddressLabel.js'
import { DialogTitle } from '../dialog/DialogTitle.js'
import { safeOrigin } from '../format/safeOrigin.js'
import { safeText } from '../format/safeText.js'
import { Icon } from '../icons/Icon.js'
import { useWords } from '../words/useWords.js'
import { useConsent, type Consent } from './ConsentContext.js'

/** Who asks, from where, for which account. */
export function ConsentHeader(): ReactElement {
  const consent = useConsent()
  const { messages, format } = useWords()
  const { app, network, account, others = [], state, onClose } = consent
  const networks = [network, ...others.map((other) => other.network)].map(safeText)
  return (
    <header data-slot="consent-header">
      <div data-slot="requester">
        <span data-slot="app-icon" data-state={app.iconUrl ? undefined : 'unknown'}>
          {app.iconUrl ? (
            <img src={app.iconUrl} alt="" width={48} height={48} />
          ) : (
            <Icon name="functions" />
          )}
        </span>
        <div>
          <DialogTitle slot="requester-name">
            <bdi>{title(consent)}</bdi>
          </DialogTitle>
          <p data-slot="requester-origin">
            <bdi dir="ltr">{safeOrigin(app.origin)}</bdi>
            {state !== 'signing' && account && (
              <>
                {' · '}
                <bdi>{messages.onNetwork(format.list(networks))}</bdi>{' '}
                <AddressLabel address={account} />
              </>
            )}
          </p>
        </div>
      </div>
      {state !== 'signing' && (
        <button type="button" data-slot="icon-button" aria-label={messages.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </header>
  )
}

function title({ state, messages, name, danger, before }: Consent): string {
  if (state === 'signing') return messages.titleSigning
  if (state === 'preparing') return messages.titlePreparing(name)
  if (danger === 'full-control') return messages.titleRoot(name)
  return before ? messages.titleUpdate(name) : messages.titleRequest(name)
}
