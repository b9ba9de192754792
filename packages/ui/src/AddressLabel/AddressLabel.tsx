'use client'
import { useState, type ReactElement } from 'react'
import type { Address } from 'viem'
import { shortAddress } from '../format/createFormat.js'
import { safeText } from '../format/safeText.js'
import { Icon } from '../icons/Icon.js'
import { useWords } from '../words/useWords.js'

export type AddressLabelProps = {
  address: Address
  /** A name that somebody vouches for. */
  name?: string | undefined
  /** Shows all of it, where it is there to be compared. */
  whole?: boolean | undefined
  /** Adds a button that copies all of it. */
  copyable?: boolean | undefined
}

/** An address: both ends, left to right in any language, all of it on hover. */
export function AddressLabel({
  address,
  name,
  whole = false,
  copyable = false,
}: AddressLabelProps): ReactElement {
  const { messages } = useWords()
  const [copied, setCopied] = useState(false)
  const known = name && safeText(name)
  return (
    <span data-slot="address-label">
      {known && (
        <>
          <bdi>{known}</bdi>{' '}
        </>
      )}
      <bdi dir="ltr" title={address}>
        {whole ? address : shortAddress(address)}
      </bdi>
      {copyable && (
        <button
          type="button"
          data-slot="icon-button"
          aria-label={copied ? messages.copied : messages.copy}
          onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
        >
          <Icon name={copied ? 'done' : 'copy'} size={16} />
        </button>
      )}
    </span>
  )
}
