'use client'
import { useId, useState, type ReactElement } from 'react'
import { DialogButton } from '../dialog/DialogButton.js'
import { DialogDescription } from '../dialog/DialogDescription.js'
import { DialogFooter } from '../dialog/DialogFooter.js'
import { DialogOutcome } from '../dialog/DialogOutcome.js'
import { DialogShell } from '../dialog/DialogShell.js'
import { DialogTitle } from '../dialog/DialogTitle.js'
import { CheckRow } from '../field/CheckRow.js'
import { glance } from '../format/glance.js'
import { contractName } from '../format/words.js'
import type { Leftover, SessionEntry } from '../SessionCard/SessionEntry.js'
import { SessionIdentity } from '../SessionCard/SessionIdentity.js'
import { leftoverAmount, sessionName } from '../SessionCard/sessionWords.js'
import { useAllWords } from '../words/useAllWords.js'
import type { AllWordsProps } from '../words/AllWordsProps.js'
import { WordsProvider } from '../words/WordsProvider.js'
import { OwnerCostLine, type OwnerCost } from './OwnerCostLine.js'

/** `clean-up`: the sessions are over, and only what they left behind is dealt with. */
export type RevokeState = 'ask' | 'signing' | 'revoked' | 'failed' | 'clean-up'

export type RevokeDialogProps = AllWordsProps & {
  open: boolean
  state: RevokeState
  /** One, or all that are to be taken back. */
  sessions: readonly SessionEntry[]
  /** Approvals that stay open after the sessions are gone. `undefined`: still being looked up. */
  leftovers: readonly Leftover[] | undefined
  cost: OwnerCost
  /** Why it failed, in one sentence. */
  problem?: string | undefined
  /** When the chain confirmed it (unix seconds). */
  checkedAt?: number | undefined
  /** With the ids of the leftovers that are to be closed in the same operation. */
  onRevoke: (leftovers: readonly string[]) => void
  /** After revoking: closes those that are still open. */
  onCleanUp?: ((leftovers: readonly string[]) => void) | undefined
  /** Keep, cancel, done: everything that leaves the dialog. */
  onClose: () => void
  /** Where to render. @default document.body */
  container?: HTMLElement | undefined
}

/** Takes one key back, or all of them, and deals with what they leave behind. */
export function RevokeDialog({
  messages,
  now,
  timeZone,
  ...props
}: RevokeDialogProps): ReactElement {
  const { open, state, onClose, container } = props
  return (
    <WordsProvider messages={messages} now={now} timeZone={timeZone}>
      <DialogShell
        open={open}
        slot="revoke-dialog"
        state={state}
        container={container}
        onClose={onClose}
      >
        {state === 'ask' || state === 'clean-up' ? <Ask {...props} /> : <Outcome {...props} />}
      </DialogShell>
    </WordsProvider>
  )
}

type Props = Omit<RevokeDialogProps, keyof AllWordsProps>

/** What is ticked before anyone has touched it: what can be taken now. */
const canBeTaken = ({ amount, held }: Leftover): boolean => amount > 0n && held !== 0n

function Ask(props: Props): ReactElement {
  const { state, sessions, leftovers, onRevoke, onCleanUp, onClose, cost } = props
  const words = useAllWords()
  const { revoke } = words.messages
  const [ticks, setTicks] = useState<{ readonly [id: string]: boolean }>({})
  const isTicked = (leftover: Leftover): boolean => ticks[leftover.id] ?? canBeTaken(leftover)
  const chosen = (leftovers ?? []).filter(isTicked).map(({ id }) => id)
  const cleansUp = state === 'clean-up'

  return (
    <>
      <div data-slot="revoke-body">
        <Subject {...props} />
        {(leftovers === undefined || leftovers.length > 0) && (
          <section>
            <h3 data-slot="section-title">{revoke.leavesBehind}</h3>
            {leftovers === undefined ? (
              <output data-muted="">{revoke.checking}</output>
            ) : (
              <ul data-slot="leftover-list">
                {leftovers.map((leftover) => (
                  <LeftoverRow
                    key={leftover.id}
                    leftover={leftover}
                    checked={isTicked(leftover)}
                    onChange={(checked) => setTicks({ ...ticks, [leftover.id]: checked })}
                  />
                ))}
              </ul>
            )}
          </section>
        )}
      </div>
      <DialogFooter
        actions={
          <>
            <DialogButton onClick={onClose}>
              {cleansUp ? words.messages.cancel : revoke.keep(sessions.length)}
            </DialogButton>
            <DialogButton
              tone="danger"
              disabled={cleansUp && chosen.length === 0}
              onClick={() => (cleansUp ? onCleanUp?.(chosen) : onRevoke(chosen))}
            >
              {cleansUp
                ? revoke.cleanUp
                : chosen.length > 0
                  ? revoke.revokeAndCleanUp
                  : revoke.revoke(sessions.length)}
            </DialogButton>
          </>
        }
      >
        <OwnerCostLine cost={cost} />
      </DialogFooter>
    </>
  )
}

/** Who loses what. */
function Subject({ state, sessions }: Props): ReactElement {
  const words = useAllWords()
  const { messages, format } = words
  const { revoke } = messages
  const [only] = sessions.length === 1 ? sessions : []
  const name = only && sessionName(only, words)
  const cancels = only?.status === 'granted'
  const title =
    state === 'clean-up'
      ? revoke.titleCleanUp
      : cancels && name !== undefined
        ? revoke.titleCancel(name)
        : revoke.title(name, sessions.length)
  const kept = (only?.usage ?? []).flatMap(({ id, remaining }) => {
    const line = only?.description.lines.find((one) => one.id === id)
    if (!line || !('limit' in line) || !line.token) return []
    if (typeof remaining !== 'bigint' || remaining === 0n) return []
    const amount = format.amount(glance(remaining, line.token.decimals ?? 0), line.token)
    return [line.type === 'gas' ? revoke.gasOf(amount) : amount]
  })
  const heading = <DialogTitle slot="requester-name">{title}</DialogTitle>

  return (
    <>
      {only ? <SessionIdentity entry={only}>{heading}</SessionIdentity> : heading}
      <DialogDescription slot="revoke-summary">
        {state === 'clean-up'
          ? revoke.cleanUpText
          : cancels && name !== undefined
            ? revoke.endsCancelled(name)
            : revoke.ends(name, kept.length > 0 ? format.list(kept) : undefined)}
      </DialogDescription>
      {!only && sessions.length > 0 && (
        <ul data-slot="revoke-list">
          {sessions.map((entry) => (
            <li key={entry.id}>
              <SessionIdentity entry={entry}>
                <p data-slot="requester-name">
                  <bdi>{sessionName(entry, words)}</bdi>
                </p>
              </SessionIdentity>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function LeftoverRow({
  leftover,
  checked,
  onChange,
}: {
  leftover: Leftover
  checked: boolean
  onChange: (checked: boolean) => void
}): ReactElement {
  const words = useAllWords()
  const { revoke } = words.messages
  const id = useId()
  const { spender, fromSession, givenAt, held, token } = leftover
  const name = contractName(spender)
  const time = givenAt === undefined ? undefined : words.format.time(givenAt)
  return (
    <li>
      <CheckRow
        label={
          <b>
            <bdi>{revoke.leftover(leftoverAmount(leftover, words), name)}</bdi>
          </b>
        }
        checked={checked}
        describedBy={id}
        onChange={onChange}
      />
      <p data-slot="check-note" id={id}>
        {held === 0n
          ? revoke.nothingToTake(words.format.unit(token))
          : [
              fromSession ? revoke.fromSession(time) : revoke.given(time),
              revoke.couldStillTake(name),
            ].join(' ')}
      </p>
    </li>
  )
}

function Outcome({
  state,
  sessions,
  leftovers = [],
  problem,
  checkedAt,
  onRevoke,
  onCleanUp,
  onClose,
}: Props): ReactElement {
  const words = useAllWords()
  const { messages, format } = words
  const { revoke } = messages
  const [only] = sessions.length === 1 ? sessions : []
  const name = only && sessionName(only, words)
  const ids = (some: readonly Leftover[]): readonly string[] => some.map(({ id }) => id)
  switch (state) {
    case 'signing':
      return (
        <>
          <DialogOutcome
            outcome="signing"
            title={revoke.titleSigning}
            text={`${revoke.walletAsks} ${revoke.stillActs}`}
          />
          <DialogFooter actions={<DialogButton onClick={onClose}>{messages.close}</DialogButton>} />
        </>
      )
    case 'failed':
      return (
        <>
          <DialogOutcome
            outcome="failed"
            title={revoke.titleFailed}
            text={joined([problem, revoke.failedText])}
          />
          <DialogFooter
            actions={
              <>
                <DialogButton onClick={onClose}>{revoke.keep(sessions.length)}</DialogButton>
                <DialogButton
                  tone="danger"
                  onClick={() => onRevoke(ids(leftovers.filter(canBeTaken)))}
                >
                  {messages.tryAgain}
                </DialogButton>
              </>
            }
          />
        </>
      )
    default: {
      const open = leftovers.map((one) => leftoverAmount(one, words))
      return (
        <>
          <DialogOutcome
            outcome="done"
            title={revoke.titleDone(name, sessions.length)}
            text={joined([
              checkedAt === undefined ? undefined : revoke.checkedAt(format.time(checkedAt)),
              open.length === 0 ? undefined : revoke.stillOpen(format.list(open)),
            ])}
          />
          <DialogFooter
            actions={
              <>
                {onCleanUp && open.length > 0 && (
                  <DialogButton onClick={() => onCleanUp(ids(leftovers))}>
                    {revoke.cleanUp}
                  </DialogButton>
                )}
                <DialogButton tone="primary" onClick={onClose}>
                  {messages.done}
                </DialogButton>
              </>
            }
          />
        </>
      )
    }
  }
}

const joined = (sentences: readonly (string | undefined)[]): string =>
  sentences.filter(Boolean).join(' ')
