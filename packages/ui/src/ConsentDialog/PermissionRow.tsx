'use client'
import type { PermissionLine } from '@valetkey/core'
import { useId, useState, type ReactElement, type ReactNode } from 'react'
import { permissionName, permissionNote } from '../format/words.js'
import { Icon, type IconName } from '../icons/Icon.js'
import { Amount } from './Amount.js'
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
  onLower?: ((limit: bigint) => void) | undefined
}

/** One permission: an icon, plain words, the limit large, details folded. */
export function PermissionRow({ line, asked, actions, onLower }: PermissionRowProps): ReactElement {
  const words = useWords()
  const { messages, format } = words
  const [open, setOpen] = useState(false)
  const id = useId()
  const name = permissionName(line, words)
  const limit = 'limit' in line ? line.limit : undefined
  const token = 'token' in line ? line.token : undefined
  const lowered = asked !== undefined && typeof limit === 'bigint' && limit < asked
  const canLower = onLower !== undefined && asked !== undefined && typeof limit === 'bigint'
  const details = line.type !== 'gas' && line.type !== 'root' && line.type !== 'native-spend'

  return (
    <li
      data-slot="permission-row"
      data-kind={line.type}
      data-state={open ? 'open' : undefined}
      data-adjustable={canLower ? '' : undefined}
    >
      <span data-slot="permission-icon">
        <Icon name={icons[line.type]} size={22} />
      </span>
      <span data-slot="permission-label">
        <span data-slot="permission-name">{name}</span>
        <span data-slot="permission-note">
          {lowered && token ? (
            <>
              {messages.loweredFrom(format.quantity(asked, token.decimals ?? 0))}{' '}
              <button type="button" data-slot="link-button" onClick={() => onLower?.(asked)}>
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
        limit !== undefined && token && <Amount value={limit} token={token} />
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

  function note(): ReactNode {
    if (line.type === 'gas') return actions === undefined ? null : messages.aboutActions(actions)
    const text = permissionNote(line, words)
    return canLower && token && asked !== undefined
      ? [messages.lowerable(format.quantity(asked, token.decimals ?? 0)), text]
          .filter(Boolean)
          .join(', ')
      : text
  }
}
