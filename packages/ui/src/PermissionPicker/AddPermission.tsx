'use client'
import type { PermissionDraft } from '@valetkey/core'
import { useId, type ReactElement } from 'react'
import { Icon } from '../icons/Icon.js'
import { useAllWords } from '../words/useAllWords.js'
import { entryIcons } from './entryIcons.js'
import { gasFor } from './gasFor.js'
import { usePickerChoices } from './PickerContext.js'
import { useEntryTitle } from './useEntryTitle.js'

export type PickerKind = Exclude<PermissionDraft['type'], 'custom'>

/** What an entry of each kind begins with. */
const beginnings: Record<PickerKind, PermissionDraft> = {
  'erc20-spend': { type: 'erc20-spend' },
  'native-spend': { type: 'native-spend' },
  'native-and-gas': { type: 'native-and-gas' },
  'contract-calls': { type: 'contract-calls', functions: [] },
  'any-contract-calls': { type: 'any-contract-calls', functions: [] },
  'account-functions': { type: 'account-functions', functions: [] },
  gas: { type: 'gas' },
  paymaster: { type: 'paymaster' },
  root: { type: 'root' },
}

/** Kinds of which a request can have several. */
const repeatable: readonly PermissionDraft['type'][] = ['erc20-spend', 'contract-calls']

/** Whether they are of one kind. */
const isAlike = (one: PermissionDraft, other: PermissionDraft): boolean =>
  one.type === 'custom' && other.type === 'custom'
    ? one.kind === other.kind
    : one.type === other.type

/** Custom permissions that say what they are about can be several, too. */
const isRepeatable = (permission: PermissionDraft): boolean =>
  repeatable.includes(permission.type) || ('scope' in permission && permission.scope !== undefined)

/** The kinds of permissions that can be added. */
export function AddPermission({
  kinds,
  present,
  onAdd,
}: {
  kinds: readonly PickerKind[]
  /** What the draft has. */
  present: readonly PermissionDraft[]
  onAdd: (permission: PermissionDraft) => void
}): ReactElement {
  const { picker } = useAllWords().messages
  const { rules, gasPerAction } = usePickerChoices()
  const titleOf = useEntryTitle()
  const id = useId()
  const offered = [
    ...kinds.map((kind): PermissionDraft =>
      kind === 'gas' && gasPerAction !== undefined
        ? { type: 'gas', limit: gasFor(usualActions, gasPerAction) }
        : beginnings[kind],
    ),
    ...rules.map(({ create }) => create()),
  ].filter((one) => isRepeatable(one) || !present.some((other) => isAlike(one, other)))

  return (
    <fieldset data-slot="picker-add" aria-labelledby={id}>
      <h3 data-slot="section-title" id={id} tabIndex={-1}>
        {picker.add}
      </h3>
      <div data-slot="presets">
        {offered.map((permission) => {
          const title = titleOf(permission)
          return (
            <button
              key={title}
              type="button"
              data-slot="preset"
              data-tone={permission.type === 'root' ? 'danger' : undefined}
              onClick={() => onAdd(permission)}
            >
              <Icon name={entryIcons[permission.type]} size={16} />
              {title}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}

/** How many actions a new gas limit pays for. */
const usualActions = 100
