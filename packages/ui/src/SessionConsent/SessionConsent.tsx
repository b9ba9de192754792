'use client'
import { ServiceUnreachableError, type SessionRequest } from '@valetkey/core'
import {
  useConsentDecision,
  useLabels,
  useSessionStatus,
  useValetKeyConfig,
  type UseConsentDecisionParameters,
  type UseSessionConsentReturnType,
} from '@valetkey/react'
import { useState, type ReactElement } from 'react'
import { useConfig } from 'wagmi'
import { ConsentDialog } from '../ConsentDialog/ConsentDialog.js'
import type { ConsentDialogProps } from '../ConsentDialog/ConsentDialogProps.js'
import { createFormat } from '../format/createFormat.js'
import { lowerLimit } from './lowerLimit.js'
import { problemOf } from './problemOf.js'
import { useChanges } from './useChanges.js'
import { useLastRead } from './useLastRead.js'
import { unlistedTokens } from './unlistedTokens.js'
import { useNow } from './useNow.js'

export type SessionConsentProps = Pick<
  ConsentDialogProps,
  | 'messages'
  | 'actions'
  | 'together'
  | 'holdings'
  | 'timeZone'
  | 'onRemoveApproval'
  | 'onTakeBack'
  | 'onSeeLimits'
  | 'container'
  | 'children'
> & {
  /** What `useSessionConsent` returns: it asks, and this shows. */
  consent: UseSessionConsentReturnType
  /** @default the app of the config, at the origin of this page */
  app?: ConsentDialogProps['app'] | undefined
  /** Allowances that the account has open, such as `useApprovals` finds; `checking` while it looks. */
  approvals?: UseConsentDecisionParameters['approvals'] | 'checking'
  /** Unix seconds. @default the clock of this device */
  now?: number | undefined
}

/** A consent dialog wired to the wallet and the chain: open while `consent` has something to ask. */
export function SessionConsent({
  consent,
  app,
  approvals,
  messages,
  now: given,
  timeZone,
  ...rest
}: SessionConsentProps): ReactElement {
  const { state, adjust, allow, refuse } = consent
  const config = useValetKeyConfig()
  const { chains } = useConfig()
  const clock = useNow(state.status !== 'idle')
  const now = given ?? clock
  const read = useLastRead(state)
  const known = approvals === 'checking' ? undefined : approvals
  const prepared = read?.prepared
  const bytes = { prepared, asked: read?.asked, approvals: known }
  const { description: unnamed, exposure } = useConsentDecision(bytes) ?? {}
  const { data: labels } = useLabels({
    chainId: prepared?.chainId,
    tokens: unnamed && unlistedTokens([unnamed], [exposure]),
  })
  const decision = useConsentDecision({ ...bytes, labels })
  const session = state.status === 'granted' ? state.session : undefined
  const { data: status } = useSessionStatus({ session })
  const [renewed, setRenewed] = useState<SessionRequest>()
  const [wanted, change] = useChanges(adjust)

  const description = decision?.description
  const request = wanted ?? decision?.consent?.request
  const adjustable = read?.asked.adjustable !== false
  const format = createFormat({ messages, now, timeZone })
  const gas = description?.lines.find((line) => line.type === 'gas')
  const sponsored = prepared !== undefined && config.paymasters[prepared.chainId] !== undefined
  const deadline = prepared?.deadline ?? now
  const problem = problemOf(state, messages)

  function shownState(): ConsentDialogProps['state'] {
    switch (state.status) {
      case 'idle':
      case 'preparing':
        return description ? 'request' : 'preparing'
      case 'deciding':
        return 'request'
      case 'signing':
        return 'signing'
      case 'failed':
        return state.error instanceof ServiceUnreachableError ? 'unreachable' : 'invalid'
      case 'granted':
        return status?.status === undefined || status.status === 'granted' ? 'granted' : 'landed'
    }
  }

  return (
    <ConsentDialog
      {...rest}
      open={state.status !== 'idle'}
      state={shownState()}
      messages={messages}
      app={app ?? { ...config.app, origin: globalThis.location?.host ?? '' }}
      network={chains.find(({ id }) => id === prepared?.chainId)?.name ?? ''}
      account={prepared?.account}
      description={description}
      asked={decision?.asked}
      exposure={approvals === 'checking' ? undefined : decision?.exposure}
      approvals={approvals === 'checking' ? 'checking' : known && 'checked'}
      warnings={decision?.warnings}
      differences={decision?.differences}
      cost={
        sponsored
          ? { payer: 'sponsor' }
          : { payer: 'account', limit: gas && format.amount(gas.limit, gas.token) }
      }
      owner={
        prepared?.owner.type === 'passkey'
          ? 'passkey'
          : prepared?.owner.type === 'single-signer'
            ? 'module'
            : 'eoa'
      }
      deadline={deadline}
      hashes={prepared?.hashes}
      call={prepared?.typedData.message.call}
      problem={
        problem ?? (renewed !== undefined && renewed === read?.asked ? messages.renewed : undefined)
      }
      created={session?.landed !== undefined}
      busy={state.status === 'preparing' || wanted !== undefined}
      now={now}
      timeZone={timeZone}
      onLower={
        adjustable && request ? (id, limit) => change(lowerLimit(request, id, limit)) : undefined
      }
      onShorten={
        adjustable && request ? (validUntil) => change({ ...request, validUntil }) : undefined
      }
      onReplace={adjustable ? change : undefined}
      onAllow={() => {
        if (now <= deadline || !request) return void allow()
        setRenewed(read?.asked)
        change(request)
      }}
      onClose={refuse}
    />
  )
}
