'use client'
import type { ConsentDifference, Description, Exposure, Warning } from '@valetkey/core'
import { useId, useState, type ReactElement, type ReactNode } from 'react'
import type { Address, Hash, Hex } from 'viem'
import { shortAddress } from '../format/createFormat.js'
import { safeText } from '../format/safeText.js'
import { permissionPhrases } from '../format/words.js'
import { Icon } from '../icons/Icon.js'
import type { Messages } from '../messages/Messages.js'
import type { OwnerKind } from '../messages/OwnerKind.js'
import { DialogDescription } from '../dialog/DialogDescription.js'
import { DialogShell } from '../dialog/DialogShell.js'
import { DialogTitle } from '../dialog/DialogTitle.js'
import { useWords } from '../words/useWords.js'
import { WordsProvider } from '../words/WordsProvider.js'
import { ConsentOutcome } from './ConsentOutcome.js'
import { ExposureSummary } from './ExposureSummary.js'
import { Notice } from './Notice.js'
import { PermissionRow } from './PermissionRow.js'
import { TimeRow } from './TimeRow.js'

/** Where a consent stands. `request` and `failed` can be tried again, `blocked` can not. */
export type ConsentState = 'request' | 'signing' | 'granted' | 'landed' | 'failed' | 'blocked'

export type ConsentDialogProps = {
  open: boolean
  state: ConsentState
  /** Words of one language, such as `en`. */
  messages: Messages
  /** Who asks. `origin` is what the page is; `name` is only what it says it is. */
  app: { name: string; iconUrl?: string | undefined; origin: string }
  network: string
  account: Address
  /** Made from the bytes about to be signed (`decodeConsent`, then `describe`); absent when blocked. */
  description: Description | undefined
  /** What was asked for, when the user has lowered something. @default description */
  asked?: Description | undefined
  /** `undefined`: still being found out. */
  exposure?: Exposure | undefined
  warnings?: readonly Warning[] | undefined
  /** Who pays for gas, and how much at most. */
  cost: { payer: 'sponsor' } | { payer: 'account'; limit?: string | undefined }
  /** About how many actions the gas limit pays for. */
  actions?: number | undefined
  owner?: OwnerKind | undefined
  /** Last second at which the signature can be used (unix seconds). */
  deadline: number
  /** EIP-712 hashes, for hardware wallets, and the call itself. */
  hashes?: { domain: Hash; message: Hash } | undefined
  call?: Hex | undefined
  /** How the bytes differ from the request (`blocked`). */
  differences?: readonly ConsentDifference[] | undefined
  /** Why the wallet or the first action failed, in one sentence. */
  problem?: string | undefined
  /** The account is new: landing created it. */
  created?: boolean | undefined
  /** Unix seconds; what "today" and "in 2 hours" are counted from. */
  now: number
  timeZone?: string | undefined
  /** Absent: limits cannot be lowered. */
  onLower?: ((permissionId: string, limit: bigint) => void) | undefined
  onShorten?: ((validUntil: number | 'never') => void) | undefined
  onAllow: () => void
  /** Cancel, close, stop waiting, done: everything that leaves the dialog. */
  onClose: () => void
  onTakeBack?: (() => void) | undefined
  /** Where to render. @default document.body */
  container?: HTMLElement | undefined
}

/**
 * Shows a session request and asks for consent. Everything it says about the key comes from
 * `description`, which the caller makes from the bytes that will be signed. Drawn by the page that
 * asks, it guards against error, not against that page.
 */
export function ConsentDialog(props: ConsentDialogProps): ReactElement {
  const { open, state, messages, now, timeZone, container, onClose } = props
  const isRequest = state === 'request'
  return (
    <WordsProvider messages={messages} now={now} timeZone={timeZone}>
      <DialogShell
        open={open}
        // While the wallet asks, only "Stop waiting" leaves.
        onClose={() => state !== 'signing' && onClose()}
        slot="consent-dialog"
        state={state}
        layout={isRequest ? undefined : 'narrow'}
        container={container}
      >
        <Header {...props} />
        {isRequest ? <Request {...props} /> : <ConsentOutcome {...props} />}
      </DialogShell>
    </WordsProvider>
  )
}

function titleOf({ state, messages, app, description }: ConsentDialogProps): string {
  const name = safeText(app.name) || app.origin
  switch (state) {
    case 'request':
      return isRoot(description) ? messages.titleRoot(name) : messages.titleRequest(name)
    case 'signing':
      return messages.titleSigning
    case 'granted':
      return messages.titleGranted(name)
    case 'landed':
      return messages.titleLanded(name)
    case 'failed':
      return messages.titleFailed
    case 'blocked':
      return messages.titleBlocked(name)
  }
}

const isRoot = (description: Description | undefined): boolean =>
  description?.lines.some(({ type }) => type === 'root') ?? false

function Header(props: ConsentDialogProps): ReactElement {
  const { messages, app, network, account, state, onClose } = props
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
          <DialogTitle slot="requester-name">{titleOf(props)}</DialogTitle>
          <p data-slot="requester-origin">
            <bdi dir="ltr">{app.origin}</bdi>{' '}
            <span data-muted="">
              · {messages.onNetwork(safeText(network))} <bdi dir="ltr">{shortAddress(account)}</bdi>
            </span>
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

function Request(props: ConsentDialogProps): ReactElement {
  const { messages, app, description, exposure, warnings = [], problem, now } = props
  const { asked = description, actions, onLower, onShorten } = props
  const words = useWords()
  const { format } = words
  if (!description || !asked) return <></>
  const until = description.validUntil === 'never' ? undefined : format.time(description.validUntil)
  const phrases = description.lines.flatMap((line) => permissionPhrases(line, words))
  const limits = new Map(
    asked.lines.flatMap((line) =>
      'limit' in line && typeof line.limit === 'bigint' ? [[line.id, line.limit] as const] : [],
    ),
  )

  return (
    <>
      <div data-slot="consent-scroll">
        <div data-slot="consent-main">
          <DialogDescription slot="consent-summary">
            {messages.summary(safeText(app.name), format.list(phrases), until)}
          </DialogDescription>
          {problem && (
            <Notice tone="notice" title={problem}>
              {messages.declinedText}
            </Notice>
          )}
          <h3 data-slot="section-title">{messages.can}</h3>
          <ul data-slot="permission-list">
            {description.lines.map((line) => (
              <PermissionRow
                key={line.id}
                line={line}
                asked={line.type === 'gas' ? undefined : limits.get(line.id)}
                actions={actions}
                onLower={onLower && ((limit) => onLower(line.id, limit))}
              />
            ))}
            <TimeRow
              validAfter={description.validAfter}
              validUntil={description.validUntil}
              asked={asked.validUntil}
              now={now}
              onShorten={onShorten}
            />
          </ul>
          <FullRequest {...props} />
        </div>
        <div data-slot="consent-aside">
          {description.cannot.length > 0 && (
            <section data-slot="consent-cannot">
              <h3 data-slot="section-title">{messages.cannot}</h3>
              <ul data-slot="cannot">
                {mostTelling(description.cannot).map((impossibility) => (
                  <li key={impossibility}>
                    <Icon name="never" size={16} />
                    <span>{messages.cannotDo(impossibility, until)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <ExposureSummary exposure={exposure} />
          {worstFirst(warnings).map((warning) => {
            const { title, text } = messages.warning(warning.code)
            return (
              <Notice
                key={`${warning.code}${warning.permissionId}`}
                tone={warning.severity}
                title={title}
              >
                {text}
              </Notice>
            )
          })}
        </div>
      </div>
      <Decision {...props} />
    </>
  )
}

const severities = ['danger', 'warning', 'notice'] as const

const worstFirst = (warnings: readonly Warning[]): readonly Warning[] =>
  warnings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))

/** Three lines at most: what people fear first. */
const mostTelling = (cannot: Description['cannot']): Description['cannot'] => {
  const order: Description['cannot'] = ['other-tokens', 'native-token', 'change-owner', 'act-later']
  return order.filter((each) => cannot.includes(each)).slice(0, 4)
}

function FullRequest({ messages, hashes, call }: ConsentDialogProps): ReactElement | null {
  if (!hashes) return null
  return (
    <details data-slot="full-request">
      <summary>{messages.fullRequest}</summary>
      <p>{messages.hashHint}</p>
      <dl data-slot="details">
        {[
          [messages.hashDomain, hashes.domain],
          [messages.hashMessage, hashes.message],
          [messages.callBytes, call],
        ].map(([label, value]) =>
          value ? (
            <div data-slot="details-row" key={label}>
              <dt>{label}</dt>
              <dd>
                <code>
                  <bdi dir="ltr">{value}</bdi>
                </code>
              </dd>
            </div>
          ) : null,
        )}
      </dl>
    </details>
  )
}

function Decision(props: ConsentDialogProps): ReactElement {
  const { messages, description, cost, owner = 'eoa', deadline } = props
  const { problem, onAllow, onClose } = props
  const [word, setWord] = useState('')
  const wordId = useId()
  const { format } = useWords()
  const dangerous = description?.dangerous || description?.validUntil === 'never'
  const confirmed = word.trim().toLocaleLowerCase() === messages.dangerWord.toLocaleLowerCase()
  const allow = problem ? messages.tryAgain : messages.allow

  return (
    <footer data-slot="consent-footer">
      {dangerous ? (
        <>
          <div data-slot="confirm-word">
            <label htmlFor={wordId}>{messages.typeToAllow(messages.dangerWord)}</label>
            <input
              id={wordId}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={word}
              onChange={(event) => setWord(event.target.value)}
            />
          </div>
          <Actions layout="stack">
            <button
              type="button"
              data-slot="button"
              data-size="large"
              data-tone="primary"
              onClick={onClose}
            >
              {messages.cancel}
            </button>
            <button
              type="button"
              data-slot="button"
              data-size="large"
              data-tone="danger"
              disabled={!confirmed}
              onClick={onAllow}
            >
              {allow}
            </button>
          </Actions>
        </>
      ) : (
        <Actions>
          <button type="button" data-slot="button" data-size="large" onClick={onClose}>
            {messages.cancel}
          </button>
          <button
            type="button"
            data-slot="button"
            data-size="large"
            data-tone="primary"
            onClick={onAllow}
          >
            {allow}
          </button>
        </Actions>
      )}
      <p data-slot="cost">
        {cost.payer === 'sponsor' ? messages.costSponsored : messages.costAccount(cost.limit)}
      </p>
      <p data-slot="announce">
        {messages.walletShows(owner)} {messages.usableUntil(format.time(deadline))}
      </p>
    </footer>
  )
}

function Actions({ layout, children }: { layout?: 'stack'; children: ReactNode }): ReactElement {
  return (
    <div data-slot="actions" data-layout={layout}>
      {children}
    </div>
  )
}
