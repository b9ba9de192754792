// Of the fields in which a key is extended.
import '@valetkey/ui/picker.css'
import { useQueryClient } from '@tanstack/react-query'
import { useSessions, useValetKeyConfig } from '@valetkey/react'
import { en, SessionManager } from '@valetkey/ui'
import type { ReactElement } from 'react'
import { useOwner } from '../../owner/OwnerContext.js'
import { SceneLayout } from '../../scene/SceneLayout.js'
import { code } from './code.js'

/** Every key to the account: watch, change, replace, take back, find again. */
export function KeysScene(): ReactElement {
  const { connected, checking } = useOwner()
  return (
    <SceneLayout
      scene="keys"
      title="Watch and take back"
      lead="Narrow, extend, replace or revoke a key. The chain knows them all."
      code={code}
      side={connected && <Browser />}
    >
      {connected ? (
        <SessionManager messages={en} account={connected.account} chainId={connected.chainId} />
      ) : (
        !checking && <p className="muted">Connect an owner to see the keys of their account.</p>
      )}
    </SceneLayout>
  )
}

/** Loses what this browser knows, for the list to find it again. */
function Browser(): ReactElement {
  const { storage } = useValetKeyConfig()
  const queries = useQueryClient()
  const { connected } = useOwner()
  const { data: sessions = [] } = useSessions({ account: connected?.account })

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
        Forget every key in this browser, as a new device or a wiped one would. Then find them on
        chain, in the list: it still knows what each may do.
      </p>
      <button
        type="button"
        className="button"
        disabled={sessions.length === 0}
        onClick={() => void wipe()}
      >
        Forget here
      </button>
    </section>
  )
}
