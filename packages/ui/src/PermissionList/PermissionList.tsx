'use client'
import type { Description, PermissionLine } from '@valetkey/core'
import type { ReactElement } from 'react'
import { sameLine } from '../format/changes.js'
import { Icon } from '../icons/Icon.js'
import { useWords } from '../words/useWords.js'
import { PermissionRow } from './PermissionRow.js'
import { TimeRow } from './TimeRow.js'

/** Gas is left as it is: too little of it stops a key, and saves nothing. */
const lowerable = (line: PermissionLine | undefined): bigint | undefined =>
  line && line.type !== 'gas' && 'limit' in line && typeof line.limit === 'bigint'
    ? line.limit
    : undefined

export type PermissionListProps = {
  description: Description
  /** What was asked for: with the callbacks, limits and time can go down from there and back up to it. */
  asked?: Description | undefined
  /** What holds now: only what changes is shown, the rest is folded. */
  before?: Description | undefined
  /** By permission, in base units. */
  spent?: { readonly [permissionId: string]: bigint } | undefined
  /** About how many actions the gas limit pays for. */
  actions?: number | undefined
  onLower?: ((permissionId: string, limit: bigint) => void) | undefined
  onShorten?: ((validUntil: number | 'never') => void) | undefined
}

/** What a key can do, one row for each permission, and until when. */
export function PermissionList({
  description,
  asked = description,
  before,
  spent = {},
  actions,
  onLower,
  onShorten,
}: PermissionListProps): ReactElement {
  const { messages } = useWords()
  const find = ({ lines }: Description, id: string): PermissionLine | undefined =>
    lines.find((line) => line.id === id)
  const same = (line: PermissionLine): boolean => {
    const old = before && find(before, line.id)
    return old !== undefined && sameLine(old, line)
  }
  const kept = description.lines.filter(same)
  const changed = description.lines.filter((line) => !same(line))
  const gone = before?.lines.filter((line) => !find(description, line.id)) ?? []
  const sameEnd = before?.validUntil === description.validUntil
  const row = (line: PermissionLine, gone = false): ReactElement => {
    const limit = find(asked, line.id)
    const old = before && find(before, line.id)
    return (
      <PermissionRow
        key={line.id}
        line={line}
        asked={lowerable(limit)}
        before={old}
        change={gone ? 'removed' : before && !old ? 'added' : undefined}
        spent={spent[line.id]}
        actions={actions}
        onLower={onLower && ((lowered) => onLower(line.id, lowered))}
      />
    )
  }
  const time = (
    <TimeRow
      validAfter={description.validAfter}
      validUntil={description.validUntil}
      asked={asked.validUntil}
      before={before?.validUntil}
      onShorten={onShorten}
    />
  )

  return (
    <>
      <ul data-slot="permission-list">
        {changed.map((line) => row(line))}
        {gone.map((line) => row(line, true))}
        {!sameEnd && time}
      </ul>
      {before && kept.length > 0 && (
        <details data-slot="unchanged">
          <summary>
            <span>{messages.unchanged(kept.length)}</span>
            <Icon name="open" />
          </summary>
          <ul data-slot="permission-list">{kept.map((line) => row(line))}</ul>
        </details>
      )}
    </>
  )
}
