import { useQueryClient } from '@tanstack/react-query'
import { useRecoverSessions, useSessions, useValetKeyConfig } from '@valetkey/react'
import { en, SessionManager } from '@valetkey/ui'
import type { ReactElement } from 'react'
import { messageOf } from '../../messageOf.js'
import { useOwner } from '../../owner/OwnerContext.js'
import { SceneLayout } from '../../scene/SceneLayout.js'
import { code } from './code.js'
import { ReplaceKeys } from './ReplaceKeys.js'

/** Every key to the account: watch, change, replace, take back, find again. */
export function KeysScene(): ReactElement {
  const { connected } = useOwner()
  return (
    <SceneLayout
      scene="keys"
      title="Every key to your account"
      lead="Watch, narrow, extend, replace, take back. The chain knows them all."
      code={code}
      side={connected && <Browser />}
    >
      {connected ? (
        <>
          <SessionManager messages={en} account={connected.account} chainId={connected.chainId} />
          <ReplaceKeys />
        </>
      ) : (
        <p className="muted">Connect an owner to see the keys of their account.</p>
      )}
    </SceneLayout>
  )
}

/** Loses what this browser knows, and finds it again. */
function Browser(): ReactElement {
  const { storage } = useValetKeyConfig()
  const queries = useQueryClient()
  const { connected } = useOwner()
  const { data: sessions = [] } = useSessions({ account: connected?.account })
  const recover = useRecoverSessions()

  async function wipe(): Promise<void> {
    for (const { id } of sessions) {
      await storage.deleteSession(id)
      await storage.deleteKey(id)
    }
    await queries.invalidateQueries({ queryKey: ['valetkey'] })
  }

  return (
    <section className="card" aria-labelledby="browser">
      <h2 id="browser" className="lead">
        Lose it all
      </h2>
      <p className="muted">
        Forget every key in this browser, as a new device or a wiped one would. The chain still
        knows what each may do.
      </p>
      <div className="actions start">
        <button
          type="button"
          className="button"
          disabled={sessions.length === 0}
          onClick={() => void wipe()}
        >
          Forget here
        </button>
        <button
          type="button"
          className="button"
          disabled={recover.isPending}
          onClick={() => recover.mutate()}
        >
          {recover.isPending ? 'Reading the chain' : 'Find on chain'}
        </button>
      </div>
      {recover.error && (
        <p className="problem" role="alert">
          {messageOf(recover.error)}
        </p>
      )}
    </section>
  )
}
