import {
  decodeConsent,
  describe,
  exposure,
  normalise,
  warnings,
  type PrepareSessionParameters,
  type PreparedSession,
  type Session,
  type SessionRequest,
} from '@valetkey/core'
import { createSessionMutationOptions, prepareSessionMutationOptions } from '@valetkey/core/query'
import { useMutation } from '@tanstack/react-query'
import { useValetKeyConfig } from '@valetkey/react'
import type { ConsentDialogProps } from '@valetkey/ui'
import { useState } from 'react'
import { messageOf } from '../messageOf.js'
import { useOwner } from '../owner/OwnerContext.js'
import { useSetup } from '../SetupContext.js'
import { tamper } from './tamper.js'

type Shown = Pick<ConsentDialogProps, 'state' | 'problem'>

export type Ask = Pick<PrepareSessionParameters, 'request' | 'key' | 'expiresIn'>

/** Where a consent stands; everything on the dialog about the key is read from the bytes. */
export type Consent = {
  ask: (asked: Ask) => Promise<void>
  preparing: boolean
  error: string | undefined
  dialog:
    | (Pick<
        ConsentDialogProps,
        | 'state'
        | 'problem'
        | 'description'
        | 'asked'
        | 'exposure'
        | 'warnings'
        | 'differences'
        | 'deadline'
        | 'hashes'
        | 'call'
        | 'account'
        | 'onLower'
        | 'onShorten'
        | 'onAllow'
        | 'onClose'
      > & { open: boolean })
    | undefined
}

/** A request for consent, for whatever owner is connected. */
export function useConsent({ onSession }: { onSession: (session: Session) => void }): Consent {
  const config = useValetKeyConfig()
  const { labels, chain } = useSetup()
  const { connected } = useOwner()
  const prepare = useMutation(prepareSessionMutationOptions(config))
  const create = useMutation(createSessionMutationOptions(config))
  const [asked, setAsked] = useState<Ask>()
  const [prepared, setPrepared] = useState<PreparedSession>()
  const [shown, setShown] = useState<Shown>({ state: 'request' })

  async function show(ask: Ask): Promise<void> {
    if (connected === undefined) return
    const { owner, account } = connected
    setPrepared(tamper(await prepare.mutateAsync({ ...ask, owner, account, chainId: chain.id })))
  }

  async function ask(next: Ask): Promise<void> {
    setShown({ state: 'request' })
    setAsked(next)
    await show(next).catch(() => undefined)
  }

  async function allow(): Promise<void> {
    if (!prepared || !connected) return
    setShown({ state: 'signing' })
    try {
      onSession(await create.mutateAsync({ prepared, wallet: connected.wallet }))
      setShown({ state: 'granted' })
    } catch (error) {
      setShown({ state: 'request', problem: messageOf(error) })
    }
  }

  const read = prepared && decodeConsent(prepared)
  const request = read?.matches ? read.consent.request : undefined
  const change = (next: SessionRequest): void => {
    if (asked) void show({ ...asked, request: next })
  }

  return {
    ask,
    preparing: prepare.isPending && !prepared,
    error: prepare.error ? messageOf(prepare.error) : undefined,
    dialog:
      prepared && read && asked
        ? {
            open: true,
            ...(read.matches ? shown : { state: 'blocked', problem: undefined }),
            description: request && describe(request, labels),
            asked: describe(normalise(asked.request), labels),
            exposure: request && exposure({ request, labels }),
            warnings: request ? warnings({ request, labels }) : [],
            differences: read.differences,
            deadline: prepared.typedData.message.deadline,
            hashes: prepared.hashes,
            call: prepared.typedData.message.call,
            account: prepared.account,
            onLower: (id, limit) => request && change(lower(request, id, limit)),
            onShorten: (validUntil) => request && change({ ...request, validUntil }),
            onAllow: () => void allow(),
            onClose: () => setPrepared(undefined),
          }
        : undefined,
  }
}

/** The request with one limit lowered: it goes the whole way again, from the top. */
function lower(request: SessionRequest, id: string, limit: bigint): SessionRequest {
  const { lines } = describe(request)
  const index = lines.findIndex((line) => line.id === id)
  return {
    ...request,
    permissions: request.permissions.map((permission, at) =>
      at === index && 'limit' in permission ? { ...permission, limit } : permission,
    ),
  }
}
