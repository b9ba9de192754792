import type { Session } from '@valetkey/core'
import { useRotateSessionKey, useSessions, useSessionStatus } from '@valetkey/react'
import type { ReactElement } from 'react'
import { messageOf } from '../../messageOf.js'
import { useOwner } from '../../owner/OwnerContext.js'

/** For a key that was lost, or that somebody else may have: a new one in its place. */
export function ReplaceKeys(): ReactElement {
  const { connected } = useOwner()
  const { data: sessions = [] } = useSessions({ account: connected?.account })
  return (
    <ul className="replace" aria-label="Replace a key">
      {sessions.map((session) => (
        <ReplaceKey key={session.id} session={session} />
      ))}
    </ul>
  )
}

function ReplaceKey({ session }: { session: Session }): ReactElement | null {
  const { data: status } = useSessionStatus({ session })
  const { mutate: rotate, isPending, isSuccess, error } = useRotateSessionKey()
  // A server makes its keys itself.
  if (status?.status !== 'active' || session.key.type !== 'p256') return null
  const name = session.app.name || 'an unknown app'
  return (
    <li className="card line">
      <span>
        <b>Lost {name}’s key, or shared it?</b>{' '}
        <output className="small muted block">
          {isSuccess
            ? 'The old key is worthless now. Terms, limits and what was spent stay.'
            : 'A new key takes its place: one confirmation.'}
        </output>
        {error && (
          <span className="problem small block" role="alert">
            {messageOf(error)}
          </span>
        )}
      </span>
      <button
        type="button"
        className="button"
        disabled={isPending}
        aria-label={`New key for ${name}`}
        onClick={() => rotate({ session })}
      >
        {isPending ? 'Replacing' : 'New key'}
      </button>
    </li>
  )
}
