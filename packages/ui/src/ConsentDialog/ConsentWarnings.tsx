'use client'
import type { Warning } from '@valetkey/core'
import type { ReactElement } from 'react'
import { isAddress } from 'viem'
import { useWords } from '../words/useWords.js'
import { useConsent, type Consent } from './ConsentContext.js'
import { Notice } from './Notice.js'
import { warningFacts } from './warningFacts.js'

const order = ['danger', 'warning', 'notice'] as const

/** What can be lost and what can be done about it, the worst first. */
export function ConsentWarnings({
  severity,
}: {
  /** Only the dangers, or only what is less. @default all */
  severity?: 'danger' | 'lesser' | undefined
}): ReactElement {
  const words = useWords()
  const { messages } = words
  const consent = useConsent()
  const shown = (consent.warnings ?? [])
    .filter(
      (each) => severity === undefined || (each.severity === 'danger') === (severity === 'danger'),
    )
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  return (
    <>
      {shown.map((warning) => {
        const { title, text } = messages.warning(
          warning.code,
          warningFacts(warning, consent, words),
        )
        const remedy = remedyOf(warning, consent)
        return (
          <Notice
            key={`${warning.code}${warning.permissionId}${JSON.stringify(warning.data?.['token'])}`}
            tone={warning.severity}
            title={title}
          >
            <p>{text}</p>
            {remedy && warning.remedy && (
              <div data-slot="notice-actions">
                <button type="button" data-slot="link-button" onClick={remedy}>
                  {messages.remedy(warning.remedy.code)}
                </button>
                {warning.remedy.code === 'revoke-approval' && (
                  <span data-small="" data-muted="">
                    {messages.remedyCost}
                  </span>
                )}
              </div>
            )}
          </Notice>
        )
      })}
    </>
  )
}

/** The way out, where the host takes it: a narrower request, or an approval to remove. */
function remedyOf(
  { remedy, data = {} }: Warning,
  { onReplace, onRemoveApproval }: Pick<Consent, 'onReplace' | 'onRemoveApproval'>,
): (() => void) | undefined {
  // Lets more happen, not less: for the app to ask, not for the dialog to offer.
  if (!remedy || remedy.code === 'allow-transfers') return undefined
  const { request } = remedy
  if (request && onReplace) return () => onReplace(request)
  const { token, spender, amount } = data
  if (remedy.code !== 'revoke-approval' || !onRemoveApproval) return undefined
  if (typeof token !== 'string' || !isAddress(token)) return undefined
  if (typeof spender !== 'string' || !isAddress(spender)) return undefined
  return () =>
    onRemoveApproval({ token, spender, amount: typeof amount === 'bigint' ? amount : 0n })
}
