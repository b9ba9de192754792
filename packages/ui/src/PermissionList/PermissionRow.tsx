'use client'
import type { PermissionLine, TokenLabel } from '@valetkey/core'
import { Fragment, useId, useState, type ReactElement, type ReactNode } from 'react'
import { permissionName, permissionNote } from '../format/words.js'
import { Icon, type IconName } from '../icons/Icon.js'
import { Amount } from '../ConsentDialog/Amount.js'
import { Change } from '../ConsentDialog/Change.js'
import { useWords } from '../words/useWords.js'
import { LimitStepper } from './LimitStepper.js'
import { PermissionDetails } from './PermissionDetails.js'

const icons: Record<PermissionLine['type'], IconName> = {
  'contract-calls': 'functions',
  'any-contract-calls': 'functions',
  'erc20-spend': 'token',
  'native-spend': 'token',
  'native-and-gas': 'token',
  gas: 'gas',
  paymaster: 'gas',
  'account-functions': 'account',
  root: 'account',
  custom: 'functions',
  unknown: 'warning',
}

export type PermissionRowProps = {
  line: PermissionLine
  /** What was asked for, where the limit may be lowered. */
  asked?: bigint | undefined
  /** About how many actions a gas limit pays for. */
  actions?: number | undefined
  /** What holds now, where a session changes. */
  before?: PermissionLine | undefined
  change?: 'added' | 'removed' | undefined
  /** Of the limit, in base units. */
  spent?: bigint | undefined
  onLower?: ((limit: bigint) => void) | undefined
}

/** One permission: an icon, plain words, the limit large, details folded. */
export function PermissionRow({
  line,
  asked,
  actions,
  before,
  change,
  spent,
  onLower,
}: PermissionRowProps): ReactElement {
  const words = useWords()
  const { messages, format } = words
  const [open, setOpen] = useState(false)
  const id = useId()
  const name = permissionName(line, words)
  const limit = 'limit' in line ? line.limit : undefined
  const token = 'token' in line ? line.token : undefined
  const lowered = asked !== undefined && typeof limit === 'bigint' && limit < asked
  const canLower = onLower !== undefined && asked !== undefined && typeof limit === 'bigint'
  const Name = change === 'removed' ? 'del' : Fragment
  const details = line.type !== 'gas' && line.type !== 'root' && line.type !== 'native-spend'

  function amount(value: bigint | 'unlimited', of: TokenLabel): ReactElement {
    const old = before && 'limit' in before ? before.limit : undefined
    const shown = <Amount value={value} token={of} />
    if (old === undefined || old === value) return shown
    return (
      <Change
        before={old === 'unlimited' ? messages.noLimit : format.quantity(old, of.decimals ?? 0)}
      >
        {shown}
      </Change>
    )
  }

  function note(): ReactNode {
    if (spent !== undefined && token) return messages.spentSoFar(format.amount(spent, token))
    if (line.type === 'gas') return actions === undefined ? null : messages.aboutActions(actions)
    const text = permissionNote(line, words)
    return canLower && token && asked !== undefined
      ? messages.lowerable(format.quantity(asked, token.decimals ?? 0), text)
      : text
  }

  return (
    <li
      data-slot="permission-row"
      data-kind={line.type}
      data-state={open ? 'open' : undefined}
      data-adjustable={canLower ? '' : undefined}
      data-change={change}
    >
      <span data-slot="permission-icon">
        <Icon name={icons[line.type]} size={22} />
      </span>
      <span data-slot="permission-label">
        <span data-slot="permission-name">
          <Name>
            <bdi dir={messages.direction}>{name}</bdi>
          </Name>
          {change && (
            <span data-slot="badge">{change === 'added' ? messages.added : messages.removed}</span>
          )}
        </span>
        <span data-slot="permission-note">
          {lowered && token ? (
            <>
              {messages.loweredFrom(format.quantity(asked, token.decimals ?? 0))}{' '}
              <button
                type="button"
                data-slot="link-button"
                onClick={({ currentTarget }) => {
                  // It goes with this press: what it undoes has the focus next.
                  currentTarget
                    .closest('li')
                    ?.querySelector<HTMLElement>('fieldset button')
                    ?.focus()
                  onLower?.(asked)
                }}
              >
                {messages.undo}
              </button>
            </>
          ) : (
            note()
          )}
        </span>
      </span>
      {canLower && token ? (
        <LimitStepper name={name} value={limit} asked={asked} token={token} onChange={onLower} />
      ) : (
        limit !== undefined && token && amount(limit, token)
      )}
      {details && (
        <button
          type="button"
          data-slot="expand"
          aria-expanded={open}
          aria-controls={id}
          aria-label={messages.details(name)}
          onClick={() => setOpen(!open)}
        >
          <Icon name="open" />
        </button>
      )}
      {details && (
        <div data-slot="permission-extra" id={id} hidden={!open}>
          <PermissionDetails line={line} />
        </div>
      )}
    </li>
  )
}
