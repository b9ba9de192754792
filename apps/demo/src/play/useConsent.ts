import {
  BaseError,
  decodeConsent,
  describe,
  exposure,
  normalise,
  warnings,
  type Labels,
  type PreparedSession,
  type Session,
  type SessionRequest,
} from '@valetkey/core'
import { useCreateSession, usePrepareSession } from '@valetkey/react'
import type { ConsentDialogProps } from '@valetkey/ui'
import { useState } from 'react'

type Shown = Pick<ConsentDialogProps, 'state' | 'problem'>

/** Where a consent stands; everything on the dialog about the key is read from the bytes. */
export type Consent = {
  ask: (request: SessionRequest) => Promise<void>
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

export const messageOf = (error: unknown): string =>
  error instanceof BaseError
    ? [error.shortMessage, error.remedy].filter(Boolean).join(' ')
    : error instanceof Error
      ? error.message
      : String(error)

/** `intercept` stands for whatever could change the bytes between the request and the dialog. */
export function useConsent({
  labels,
  intercept,
  onSession,
}: {
  labels: Labels
  intercept: (prepared: PreparedSession) => PreparedSession
  onSession: (session: Session) => void
}): Consent {
  const prepare = usePrepareSession()
  const create = useCreateSession()
  const [asked, setAsked] = useState<SessionRequest>()
  const [prepared, setPrepared] = useState<PreparedSession>()
  const [shown, setShown] = useState<Shown>({ state: 'request' })

  async function show(request: SessionRequest): Promise<void> {
    setPrepared(intercept(await prepare.mutateAsync({ request })))
  }

  async function ask(request: SessionRequest): Promise<void> {
    setShown({ state: 'request' })
    setAsked(normalise(request))
    await show(request).catch(() => undefined)
  }

  async function allow(): Promise<void> {
    if (!prepared) return
    setShown({ state: 'signing' })
    try {
      onSession(await create.mutateAsync({ prepared }))
      setShown({ state: 'granted' })
    } catch (error) {
      setShown({ state: 'request', problem: messageOf(error) })
    }
  }

  const read = prepared && decodeConsent(prepared)
  const request = read?.matches ? read.consent.request : undefined

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
            asked: describe(asked, labels),
            exposure: request && exposure({ request, labels }),
            warnings: request ? warnings({ request, labels }) : [],
            differences: read.differences,
            deadline: prepared.typedData.message.deadline,
            hashes: prepared.hashes,
            call: prepared.typedData.message.call,
            account: prepared.account,
            onLower: (id, limit) => request && void show(lower(request, id, limit)),
            onShorten: (validUntil) => request && void show({ ...request, validUntil }),
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
