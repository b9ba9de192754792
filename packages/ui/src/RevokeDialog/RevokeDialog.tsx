'use client'
import { useId, useState, type ReactElement } from 'react'
import { DialogButton } from '../dialog/DialogButton.js'
import { DialogDescription } from '../dialog/DialogDescription.js'
import { DialogFooter } from '../dialog/DialogFooter.js'
import { DialogTitle } from '../dialog/DialogTitle.js'
import { SigningOutcome } from '../dialog/SigningOutcome.js'
import { WordedDialog } from '../dialog/WordedDialog.js'
import { CheckRow } from '../field/CheckRow.js'
import { glance } from '../format/glance.js'
import { contractName } from '../format/words.js'
import type { Leftover, SessionEntry } from '../SessionCard/SessionEntry.js'
import { SessionIdentity } from '../SessionCard/SessionIdentity.js'
import { isRevocable, keyOwner, leftoverAmount, sessionName } from '../SessionCard/sessionWords.js'
import { useAllWords } from '../words/useAllWords.js'
import type { AllWordsProps } from '../words/AllWordsProps.js'
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
export function RevokeDialog(props: RevokeDialogProps): ReactElement {
  return (
    <WordedDialog {...props} slot="revoke-dialog">
      <Body {...props} />
    </WordedDialog>
  )
}

type Props = RevokeDialogProps & {
  /** Nothing is taken back: only what is left behind is dealt with. */
  cleansUp: boolean
  /** Has the owner sign for it, and these leftovers closed. */
  decide: (decision: Decision) => void
  /** The same again. */
  retry: () => void
}

type Decision = { cleansUp: boolean; leftovers: readonly string[] }

/** What is ticked before anyone has touched it: what can be taken now. */
const canBeTaken = ({ amount, held }: Leftover): boolean => amount > 0n && held !== 0n

const idsOf = (leftovers: readonly Leftover[]): readonly string[] => leftovers.map(({ id }) => id)

function Body(props: RevokeDialogProps): ReactElement {
  const { state, sessions, leftovers = [], onRevoke, onCleanUp } = props
  const [last, setLast] = useState<Decision>({
    cleansUp: state === 'clean-up' || sessions.every(({ status }) => !isRevocable(status)),
    leftovers: idsOf(leftovers.filter(canBeTaken)),
  })
  const decide = (decision: Decision): void => {
    setLast(decision)
    if (decision.cleansUp) onCleanUp?.(decision.leftovers)
    else onRevoke(decision.leftovers)
  }
  const all = { ...props, cleansUp: last.cleansUp, decide, retry: () => decide(last) }
  return state === 'ask' || state === 'clean-up' ? <Ask {...all} /> : <Outcome {...all} />
}

function Ask(props: Props): ReactElement {
  const { sessions, leftovers, cleansUp, decide, onClose, cost } = props
  const words = useAllWords()
  const { revoke } = words.messages
  const [ticks, setTicks] = useState<{ readonly [id: string]: boolean }>({})
  const isTicked = (leftover: Leftover): boolean => ticks[leftover.id] ?? canBeTaken(leftover)
  const chosen = idsOf((leftovers ?? []).filter(isTicked))

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
              disabled={cleansUp && chosen.length === 0 && !sessions.some(({ unclean }) => unclean)}
              onClick={() => decide({ cleansUp, leftovers: chosen })}
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
function Subject({ cleansUp, sessions, leftovers }: Props): ReactElement {
  const words = useAllWords()
  const { messages, format } = words
  const { revoke } = messages
  const [only] = sessions.length === 1 ? sessions : []
  const name = only && keyOwner(only, words)
  const cancels = only?.status === 'granted'
  const title = cleansUp
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
        {cleansUp
          ? joined([
              sessions.some(({ unclean }) => unclean) && revoke.cleanUpStored,
              leftovers?.length !== 0 && revoke.cleanUpText,
            ])
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

function Outcome(props: Props): ReactElement {
  const { state, sessions, leftovers = [], problem, checkedAt, cleansUp } = props
  const { onCleanUp, decide, retry, onClose } = props
  const words = useAllWords()
  const { messages, format } = words
  const { revoke } = messages
  const [only] = sessions.length === 1 ? sessions : []
  const name = only && keyOwner(only, words)
  const open = leftovers.map((one) => leftoverAmount(one, words))
  return (
    <SigningOutcome
      state={state === 'signing' || state === 'failed' ? state : 'done'}
      meanwhile={cleansUp ? undefined : revoke.stillActs}
      done={{
        title: revoke.titleDone(name, sessions.length),
        text: joined([
          checkedAt !== undefined && revoke.checkedAt(format.time(checkedAt)),
          open.length > 0 && revoke.stillOpen(format.list(open)),
        ]),
      }}
      next={
        onCleanUp &&
        open.length > 0 && (
          <DialogButton onClick={() => decide({ cleansUp: true, leftovers: idsOf(leftovers) })}>
            {revoke.cleanUp}
          </DialogButton>
        )
      }
      failed={
        cleansUp
          ? { title: revoke.titleNotCleaned, text: revoke.nothingChanged }
          : { title: revoke.titleFailed, text: revoke.failedText }
      }
      problem={problem}
      keep={cleansUp ? undefined : revoke.keep(sessions.length)}
      tone="danger"
      onRetry={retry}
      onClose={onClose}
    />
  )
}

const joined = (sentences: readonly (string | false)[]): string =>
  sentences.filter(Boolean).join(' ')
