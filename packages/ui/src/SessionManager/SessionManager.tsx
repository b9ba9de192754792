'use client'
import type { Labels, Session, SessionRequest } from '@valetkey/core'
import {
  useRevokeSessions,
  useRotateSessionKey,
  useUpdateSession,
  useValetKeyConfig,
} from '@valetkey/react'
import { useState, type ReactElement } from 'react'
import type { Address } from 'viem'
import { ChangeDialog } from '../ChangeDialog/ChangeDialog.js'
import { RevokeDialog } from '../RevokeDialog/RevokeDialog.js'
import { RotateDialog } from '../RotateDialog/RotateDialog.js'
import type { SessionEntry } from '../SessionCard/SessionEntry.js'
import { isRevocable } from '../SessionCard/sessionWords.js'
import { createFormat } from '../format/createFormat.js'
import { useNow } from '../SessionConsent/useNow.js'
import { SessionDetails } from '../SessionDetails/SessionDetails.js'
import { SessionList } from '../SessionList/SessionList.js'
import type { AllWordsProps } from '../words/AllWordsProps.js'
import { problemOf } from './problemOf.js'
import { stateOf } from './stateOf.js'
import { useOwnerCost } from './useOwnerCost.js'
import { useRecovery } from './useRecovery.js'
import { useSessionEntries } from './useSessionEntries.js'

export type SessionManagerProps = Pick<AllWordsProps, 'messages' | 'timeZone'> & {
  /** @default every account of the connected owner */
  account?: Address | undefined
  chainId?: number | undefined
  /** First block in which the account can have done anything. @default 0n */
  fromBlock?: bigint | undefined
  /** Names that the app vouches for. @default the config's */
  labels?: Labels | undefined
  /** Unix seconds. @default the clock of this device */
  now?: number | undefined
}

type Task =
  | { type: 'details' | 'narrow' | 'extend' | 'rotate' | 'clean-up'; id: string }
  | { type: 'revoke'; ids: readonly string[] }

/** The keys to the connected owner's accounts: watch, narrow, extend, replace and revoke them, wired to the hooks. */
export function SessionManager({
  messages,
  timeZone,
  account,
  chainId,
  fromBlock,
  labels: own,
  now: given,
}: SessionManagerProps): ReactElement {
  const config = useValetKeyConfig()
  const clock = useNow(true)
  const now = given ?? clock
  const labels = own ?? config.labels
  const { kinds } = config
  const known = useSessionEntries({ account, chainId, fromBlock, labels })
  const [task, setTask] = useState<Task>()
  const [draft, setDraft] = useState<SessionRequest>()
  const recovery = useRecovery({ account, chainId, fromBlock })
  // What is left open is known again before the dialog says so.
  const revoke = useRevokeSessions({ mutation: { onSuccess: known.refetch } })
  const update = useUpdateSession()
  const rotate = useRotateSessionKey()

  const words = { messages, now, timeZone }
  const begin = (next: Task): void => {
    revoke.reset()
    update.reset()
    rotate.reset()
    setDraft(undefined)
    setTask(next)
  }
  const close = (): void => setTask(undefined)
  const sessionsOf = (ids: readonly string[]): readonly Session[] =>
    known.sessions?.filter(({ id }) => ids.includes(id)) ?? []
  const entriesOf = (ids: readonly string[]): readonly SessionEntry[] =>
    known.entries?.filter(({ id }) => ids.includes(id)) ?? []

  function leftoversOf(of: readonly string[]): SessionEntry['leftovers'] {
    const lists = of.map(known.leftoversOf)
    return lists.some((list) => list === undefined)
      ? undefined
      : lists.flatMap((list) => list ?? [])
  }

  function run(chosen: readonly string[]): void {
    const approvals = (known.approvals ?? []).filter(({ token, spender }) =>
      chosen.includes(`${token}:${spender}`),
    )
    revoke.mutate({ sessions: sessionsOf(ids), approvals })
  }

  const ids = task === undefined ? [] : task.type === 'revoke' ? task.ids : [task.id]
  const [session] = sessionsOf(ids)
  const [entry] = entriesOf(ids)
  const leftovers = leftoversOf(ids)
  const ending = task?.type === 'revoke' ? 'ask' : task?.type === 'clean-up' ? task.type : undefined
  const cost = useOwnerCost({
    act: ending ? 'revoke' : task?.type === 'rotate' ? 'rotate' : 'change',
    sessions: sessionsOf(ids),
    // Those that the dialog offers, whichever the user ticks.
    approvals: (known.approvals ?? []).filter(({ sessionId = '' }) => ids.includes(sessionId)),
    draft,
    format: createFormat(words),
  })
  const problem = known.error ?? recovery.error

  return (
    <>
      <SessionList
        {...words}
        sessions={known.entries}
        problem={problem && problemOf(problem, messages)}
        onRetry={() => {
          void known.refetch()
          if (recovery.error) recovery.start()
        }}
        onRecover={recovery.start}
        recovering={recovery.share}
        onDetails={(id) => begin({ type: 'details', id })}
        onNarrow={(id) => begin({ type: 'narrow', id })}
        onExtend={(id) => begin({ type: 'extend', id })}
        onRevoke={(id) => begin({ type: 'revoke', ids: [id] })}
        onCleanUp={(id) => begin({ type: 'clean-up', id })}
        onRevokeAll={() =>
          begin({
            type: 'revoke',
            ids: (known.entries ?? [])
              .filter(({ status }) => isRevocable(status))
              .map(({ id }) => id),
          })
        }
      />
      {entry && task?.type === 'details' && (
        <SessionDetails
          {...words}
          open
          entry={entry}
          onRevoke={(id) => begin({ type: 'revoke', ids: [id] })}
          // The key of a server or an agent is replaced where it was made.
          onRotate={
            session?.key.type === 'p256' ? (id) => begin({ type: 'rotate', id }) : undefined
          }
          onClose={close}
        />
      )}
      {entry && ending && (
        <RevokeDialog
          {...words}
          open
          state={stateOf(revoke.status, { idle: ending, success: 'revoked' })}
          sessions={entriesOf(ids)}
          leftovers={leftovers}
          cost={cost}
          problem={revoke.error ? problemOf(revoke.error, messages) : undefined}
          checkedAt={revoke.isSuccess ? now : undefined}
          onRevoke={(chosen) => run(chosen)}
          onCleanUp={(chosen) => run(chosen)}
          onClose={close}
        />
      )}
      {entry && session && (task?.type === 'narrow' || task?.type === 'extend') && (
        <ChangeDialog
          {...words}
          key={session.id}
          open
          state={stateOf(update.status, { idle: 'edit', success: 'changed' })}
          mode={task.type}
          entry={entry}
          request={session.request}
          labels={known.labelsOf(session.id)}
          kinds={kinds}
          approvals={known.approvals}
          cost={cost}
          problem={update.error ? problemOf(update.error, messages) : undefined}
          onDraft={setDraft}
          onChange={(request) => update.mutate({ session, request })}
          onClose={close}
        />
      )}
      {entry && session && task?.type === 'rotate' && (
        <RotateDialog
          {...words}
          open
          state={stateOf(rotate.status, { idle: 'ask', success: 'rotated' })}
          entry={entry}
          cost={cost}
          problem={rotate.error ? problemOf(rotate.error, messages) : undefined}
          onRotate={() => rotate.mutate({ session })}
          onClose={close}
        />
      )}
    </>
  )
}
