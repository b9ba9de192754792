'use client'
import { combineExposures, type Exposure } from '@valetkey/core'
import type { ReactElement } from 'react'
import { Notice } from '../ConsentDialog/Notice.js'
import { atMost } from '../format/atMost.js'
import { SessionCard, type SessionActions } from '../SessionCard/SessionCard.js'
import type { SessionEntry } from '../SessionCard/SessionEntry.js'
import { isLive } from '../SessionCard/sessionWords.js'
import { useAllWords } from '../words/useAllWords.js'
import type { AllWordsProps } from '../words/AllWordsProps.js'
import { WordsProvider } from '../words/WordsProvider.js'

export type SessionListProps = SessionActions &
  AllWordsProps & {
    /** Newest first. `undefined`: still being looked up. */
    sessions: readonly SessionEntry[] | undefined
    /** Why what is shown may be out of date, in one sentence. */
    problem?: string | undefined
    onRetry?: (() => void) | undefined
    onRevokeAll?: (() => void) | undefined
    /** Looks for sessions on chain that nothing on this device has made. */
    onRecover?: (() => void) | undefined
    /** How far that is, 0 to 1, while it runs. */
    recovering?: number | undefined
  }

/** Every key to an account, with what is left of each, and the way to take all of them back. */
export function SessionList({ messages, now, timeZone, ...props }: SessionListProps): ReactElement {
  return (
    <WordsProvider messages={messages} now={now} timeZone={timeZone}>
      <section
        data-vk=""
        data-slot="sessions"
        data-state={state(props)}
        dir={messages.direction}
        lang={messages.locale}
        aria-busy={props.sessions === undefined}
      >
        <Head {...props} />
        {props.problem !== undefined && (
          <Notice tone="warning" title={messages.sessions.offline}>
            {/* Errors speak English in every language. */}
            <p dir="auto">{props.problem}</p>
            {props.onRetry && (
              <button type="button" data-slot="link-button" onClick={props.onRetry}>
                {messages.tryAgain}
              </button>
            )}
          </Notice>
        )}
        <Body {...props} />
      </section>
    </WordsProvider>
  )
}

type Props = Omit<SessionListProps, keyof AllWordsProps>

const state = ({ sessions }: Props): 'loading' | 'empty' | undefined =>
  sessions === undefined ? 'loading' : sessions.length === 0 ? 'empty' : undefined

function Head({ sessions = [], onRevokeAll }: Props): ReactElement {
  const { messages } = useAllWords()
  const live = sessions.filter(({ status }) => isLive(status))
  return (
    <header data-slot="sessions-head">
      <div>
        <h2 data-slot="sessions-title">{messages.sessions.title}</h2>
        {live.length > 0 && <AtRisk live={live} />}
      </div>
      {onRevokeAll && live.length > 0 && (
        <button type="button" data-slot="button" data-tone="danger" onClick={onRevokeAll}>
          {messages.sessions.revokeAll}
        </button>
      )}
    </header>
  )
}

const isBounded = ({ everything, anyToken, assets }: Exposure): boolean =>
  !everything && !anyToken && assets.every(({ amount }) => amount !== 'unlimited')

/** What all live keys together could take; those without a known limit are counted beside. */
function AtRisk({ live }: { live: readonly SessionEntry[] }): ReactElement {
  const { messages, format } = useAllWords()
  const { sessions } = messages
  const known = live.flatMap(({ exposure }) => (exposure ? [exposure] : []))
  const bounded = known.filter(isBounded)
  const { assets } = combineExposures(bounded)
  const [before, after] = sessions.atRisk(bounded.length)
  return (
    <p data-slot="sessions-exposure">
      {bounded.length > 0 &&
        (assets.length === 0 ? (
          sessions.nothingAtRisk(bounded.length)
        ) : (
          <>
            {before}
            <b>
              <bdi dir={messages.direction}>
                {format.list(
                  assets.map(({ amount, token }) => format.amount(atMost(amount, token), token)),
                )}
              </bdi>
            </b>
            {after}
          </>
        ))}{' '}
      {known.length > bounded.length && (
        <strong data-tone="warning">{sessions.unbounded(known.length - bounded.length)}</strong>
      )}{' '}
      {known.length < live.length && sessions.checkingKeys(live.length - known.length)}
    </p>
  )
}

function Body({ sessions, onRecover, recovering, ...actions }: Props): ReactElement {
  const { messages } = useAllWords()
  return (
    <>
      {sessions === undefined ? (
        <output data-slot="sessions-note">{messages.sessions.loading}</output>
      ) : sessions.length === 0 ? (
        <div data-slot="sessions-empty">
          <p>{messages.sessions.empty}</p>
          <p data-slot="sessions-note">{messages.sessions.emptyText}</p>
        </div>
      ) : (
        <ul data-slot="session-list">
          {sessions.map((entry) => (
            <li key={entry.id}>
              <SessionCard entry={entry} {...actions} />
            </li>
          ))}
        </ul>
      )}
      {onRecover && sessions !== undefined && (
        <p data-slot="sessions-note">
          {messages.sessions.recoverText}{' '}
          {recovering === undefined ? (
            <button type="button" data-slot="link-button" onClick={onRecover}>
              {messages.sessions.recover}
            </button>
          ) : (
            <output>{messages.sessions.recovering(recovering)}</output>
          )}
        </p>
      )}
    </>
  )
}
