import type { Session } from '@valetkey/core'
import {
  getSessionsQueryOptions,
  recoverSessionsMutationOptions,
  revokeAllSessionsMutationOptions,
} from '@valetkey/core/query'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useValetKeyConfig } from '@valetkey/react'
import type { ReactElement } from 'react'
import { messageOf } from '../../messageOf.js'
import { Connect } from '../../owner/Connect.js'
import { useOwner } from '../../owner/OwnerContext.js'
import { SceneLayout } from '../../scene/SceneLayout.js'
import { useSetup } from '../../SetupContext.js'
import { code } from './code.js'
import { ManagedKey } from './ManagedKey.js'

/** Every key to the account: watch, change, rotate, take back, find again. */
export function KeysScene(): ReactElement {
  const config = useValetKeyConfig()
  const queries = useQueryClient()
  const { chain } = useSetup()
  const { connected, payer } = useOwner()
  const sessions = useQuery({
    ...getSessionsQueryOptions(config, { account: connected?.account, chainId: chain.id }),
    enabled: connected !== undefined,
  })
  const revokeAll = useMutation(revokeAllSessionsMutationOptions(config))
  const recover = useMutation(recoverSessionsMutationOptions(config))
  const list = connected ? sessions.data : undefined
  const live = list?.filter(({ revoked }) => revoked === undefined) ?? []

  async function wipe(all: readonly Session[]): Promise<void> {
    for (const { id } of all) {
      await config.storage.deleteSession(id)
      await config.storage.deleteKey(id)
    }
    await queries.invalidateQueries({ queryKey: ['valetkey'] })
  }

  const problem = revokeAll.error ?? recover.error
  return (
    <SceneLayout
      scene="keys"
      title="Every key to your account"
      lead="Watch, narrow, extend, replace, take back. The chain knows them all."
      code={code}
      side={!connected && <Connect />}
    >
      {connected ? (
        <>
          <div className="actions start">
            <button
              type="button"
              className="button"
              data-tone="danger"
              disabled={live.length === 0 || revokeAll.isPending}
              onClick={() =>
                revokeAll.mutate({
                  account: connected.account,
                  chainId: chain.id,
                  wallet: connected.wallet,
                  sponsored: payer === 'sponsor',
                })
              }
            >
              {revokeAll.isPending ? 'Revoking all' : 'Revoke all'}
            </button>
            <button
              type="button"
              className="button"
              disabled={!list || list.length === 0}
              onClick={() => void wipe(list ?? [])}
            >
              Forget here
            </button>
            <button
              type="button"
              className="button"
              disabled={recover.isPending}
              onClick={() =>
                recover.mutate({
                  owner: connected.owner,
                  account: connected.account,
                  chainId: chain.id,
                })
              }
            >
              {recover.isPending ? 'Reading the chain' : 'Find on chain'}
            </button>
          </div>
          {problem && (
            <p className="problem" role="alert">
              {messageOf(problem)}
            </p>
          )}
          {list && list.length === 0 && (
            <output className="muted">
              No keys on record in this browser. Grant one in another scene, or look for them on
              chain.
            </output>
          )}
          <ul className="keys">
            {list?.map((session) => (
              <li key={session.id}>
                <ManagedKey session={session} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="muted">Connect an owner to see the keys of their account.</p>
      )}
    </SceneLayout>
  )
}
