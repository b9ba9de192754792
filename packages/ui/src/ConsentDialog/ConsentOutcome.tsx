'use client'
import type { ReactElement, ReactNode } from 'react'
import { DialogDescription } from '../dialog/DialogDescription.js'
import { DialogTitle } from '../dialog/DialogTitle.js'
import { Icon } from '../icons/Icon.js'
import { useWords } from '../words/useWords.js'
import { ConsentActions } from './ConsentActions.js'
import { useConsent } from './ConsentContext.js'
import { ConsentHeader } from './ConsentHeader.js'
import { ConsentSummary } from './ConsentSummary.js'
import { Differences } from './Differences.js'
import { FullRequest } from './FullRequest.js'

/** What the dialog shows after a decision, or where none may be made. */
export function ConsentOutcome(): ReactElement {
  const { state, messages, name, created = false, before, problem = '' } = useConsent()
  switch (state) {
    case 'signing':
      return <Signing />
    case 'blocked':
      return (
        <Told glyph="danger" title={messages.titleBlocked(name)} text={messages.blockedText}>
          <Differences />
        </Told>
      )
    case 'invalid':
      return (
        <Told
          glyph="warning"
          title={messages.titleInvalid(name)}
          text={messages.invalidText(name)}
        />
      )
    case 'unreachable':
      return <Told glyph="warning" title={messages.titleUnreachable(name)} text={problem} />
    case 'granted':
      return (
        <Told
          glyph="done"
          title={messages.titleGranted(name)}
          text={messages.grantedText(name)}
          facts
        />
      )
    case 'failed':
      return <Told glyph="warning" title={messages.titleFailed} text={messages.failedText} facts />
    default:
      return (
        <Told
          glyph="done"
          title={messages.titleLanded(name)}
          text={before ? messages.updated : messages.landedText(created)}
          facts
        />
      )
  }
}

function Frame({ header, children }: { header?: ReactNode; children: ReactNode }): ReactElement {
  return (
    <>
      {header}
      <div data-slot="consent-scroll">
        <div data-slot="outcome">{children}</div>
      </div>
      <ConsentActions />
    </>
  )
}

const tones = { done: 'success', warning: 'warning', danger: 'danger' } as const

function Told({
  glyph,
  title,
  text,
  facts = false,
  children,
}: {
  glyph: keyof typeof tones
  title: string
  text: string
  facts?: boolean
  children?: ReactNode
}): ReactElement {
  return (
    <Frame>
      <span data-slot="glyph" data-tone={tones[glyph]}>
        <Icon name={glyph} />
      </span>
      <DialogTitle slot="outcome-title">
        <bdi>{title}</bdi>
      </DialogTitle>
      {children}
      <DialogDescription slot="outcome-text">{text}</DialogDescription>
      {facts && <Facts />}
    </Frame>
  )
}

function Signing(): ReactElement {
  const { messages, owner = 'eoa', deadline } = useConsent()
  const { format } = useWords()
  return (
    <Frame header={<ConsentHeader />}>
      <ConsentSummary />
      <p data-slot="plate">
        <span>{messages.walletShows(owner)}</span>
        {owner !== 'passkey' && <span>{messages.signingPlate}</span>}
        <span>{messages.usableUntil(format.time(deadline))}</span>
      </p>
      <FullRequest title={messages.hashHint} />
      <p data-small="" data-muted="">
        {messages.signingFree}
      </p>
    </Frame>
  )
}

function Facts(): ReactElement | null {
  const { state, messages, description, deadline, problem } = useConsent()
  const { format } = useWords()
  if (!description) return null
  const spend = description.lines.find((line) => line.type === 'erc20-spend')
  const { validUntil } = description
  const rows: readonly (readonly [string, string | undefined])[] =
    state === 'failed'
      ? [
          [messages.happened, problem],
          [messages.spent, messages.checking],
          [messages.usable, format.time(deadline)],
        ]
      : [
          [messages.ends, validUntil === 'never' ? messages.forever : format.time(validUntil)],
          [
            state === 'landed' ? messages.canStillSpend : messages.canSpend,
            spend && format.amount(spend.limit, spend.token),
          ],
          state === 'landed'
            ? [messages.confirmations, '1']
            : [messages.usable, format.time(deadline)],
        ]
  return (
    <dl data-slot="facts">
      {rows.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
