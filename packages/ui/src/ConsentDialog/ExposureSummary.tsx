'use client'
import type { AssetExposure, Exposure, TokenLabel } from '@valetkey/core'
import type { ReactElement } from 'react'
import { atMost } from '../format/atMost.js'
import { useWords } from '../words/useWords.js'
import { Amount } from './Amount.js'
import { Change } from './Change.js'

export type ExposureSummaryProps = {
  /** `undefined`: still being found out. */
  exposure: Exposure | undefined
  /** What it was before a change. */
  before?: Exposure | undefined
  /** Whether approvals that are open have been counted. @default not said */
  approvals?: 'checking' | 'checked' | 'unknown' | undefined
  /** All live keys of the account, this one included; `exposure` absent while checking. */
  together?: { keys: number; exposure: Exposure | undefined } | undefined
  /** What the account holds, shown where the key can take everything. */
  holdings?: readonly { token: TokenLabel; amount: bigint }[] | undefined
}

/** The most that a key can take if it leaks: per asset, open approvals included. */
export function ExposureSummary({
  exposure,
  before,
  approvals,
  together,
  holdings = [],
}: ExposureSummaryProps): ReactElement {
  const { messages, format } = useWords()
  const shown = exposure?.everything ? holdings : (exposure?.assets ?? [])
  const amounts = ({ assets }: Exposure): string =>
    format.list(assets.map(({ amount, token }) => said(amount, token)))
  const said = (amount: bigint | 'unlimited', token: TokenLabel): string =>
    format.amount(atMost(amount, token), token)
  const was = (token: TokenLabel): bigint | 'unlimited' | undefined =>
    before?.assets.find((asset) => asset.token.address === token.address)?.amount

  function notesOf({ everything, anyToken, assets }: Exposure): readonly string[] {
    if (everything) return [messages.exposureFuture]
    return [...assets.flatMap(parts), ...(anyToken ? [messages.exposureAnyToken] : [])]
  }

  function parts({ token, fromKey, fromApprovals }: AssetExposure): readonly string[] {
    if (fromApprovals === 0n) return []
    return [messages.exposureParts(said(fromKey, token), said(fromApprovals, token))]
  }

  function approvalsNote(): string | undefined {
    if (approvals === 'checking') return messages.approvalsChecking
    if (approvals === 'checked') return messages.approvalsChecked
    return approvals === 'unknown' && !exposure?.everything ? messages.approvalsUnknown : undefined
  }

  const notes = exposure ? [...notesOf(exposure), approvalsNote()] : []
  return (
    <section data-slot="exposure">
      <h3 data-slot="section-title">
        {exposure?.everything ? messages.exposureEverything : messages.exposure}
      </h3>
      {!exposure && <p data-muted="">{messages.checking}</p>}
      {shown.length > 0 && (
        <ul data-slot="exposure-list">
          {shown.map(({ token, amount }) => {
            const old = was(token)
            return (
              <li key={token.address}>
                {old === undefined || old === amount ? (
                  <Amount value={atMost(amount, token)} token={token} />
                ) : (
                  <Change before={said(old, token)}>
                    <Amount value={atMost(amount, token)} token={token} />
                  </Change>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {notes.some((note) => note !== undefined) && (
        <p data-slot="exposure-note">{notes.filter((note) => note !== undefined).join(' ')}</p>
      )}
      {together && (
        <p data-slot="exposure-note">
          {messages.exposureTogether(
            together.keys,
            together.exposure === undefined
              ? messages.checking
              : together.exposure.everything
                ? messages.everything
                : amounts(together.exposure),
          )}
        </p>
      )}
    </section>
  )
}
