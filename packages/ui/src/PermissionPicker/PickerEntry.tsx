'use client'
import type {
  PermissionDraft,
  SessionRequestDraftChange,
  SessionRequestDraftEntry,
  SessionRequestDraftIssue,
} from '@valetkey/core'
import { memo, useEffect, useId, useRef, useState, type ReactElement } from 'react'
import { Icon } from '../icons/Icon.js'
import { useAllWords } from '../words/useAllWords.js'
import { EntryFields } from './EntryFields.js'
import { entryIcons } from './entryIcons.js'
import { isMissing, problemText } from './problemText.js'
import { useEntryTitle } from './useEntryTitle.js'

export type PickerEntryProps = {
  entry: SessionRequestDraftEntry
  /** Of this entry alone. */
  issues: readonly SessionRequestDraftIssue[]
  /** Whether what is missing is said before anyone has been there. */
  attempted: boolean
  /** Takes the focus when it appears: somebody has just added it. */
  focused: boolean
  onChange: (change: SessionRequestDraftChange) => void
  onRemove: (key: string) => void
}

/** One permission that is being filled in. */
export const PickerEntry = memo(function PickerEntry({
  entry: { key, permission },
  issues,
  attempted,
  focused,
  onChange,
  onRemove,
}: PickerEntryProps): ReactElement {
  const words = useAllWords()
  const { picker } = words.messages
  const title = useEntryTitle()(permission)
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [left, setLeft] = useState<readonly string[]>([])

  useEffect(() => {
    if (!focused) return
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [focused])

  const shown = issues.filter(
    (issue) => attempted || !isMissing(issue) || left.includes(nameOf(issue)),
  )
  const problems = Object.fromEntries(
    shown.flatMap((issue) => {
      const text = problemText(issue, words)
      return [[issue.field, text] as const, [nameOf(issue), text] as const]
    }),
  )
  const others = shown.filter((issue) => !fieldsOf[permission.type].includes(nameOf(issue)))

  return (
    <fieldset
      data-slot="picker-entry"
      data-kind={permission.type}
      data-state={shown.length > 0 ? 'invalid' : undefined}
      aria-labelledby={id}
    >
      <div data-slot="picker-entry-head">
        <Icon name={entryIcons[permission.type]} size={22} />
        <h3 id={id} ref={heading} tabIndex={-1} data-picker-entry={key}>
          {title}
        </h3>
        <button
          type="button"
          data-slot="icon-button"
          aria-label={picker.remove(title)}
          onClick={() => onRemove(key)}
        >
          <Icon name="close" />
        </button>
      </div>
      <EntryFields
        permission={permission}
        problems={problems}
        onChange={(next: PermissionDraft) => onChange({ type: 'edit', key, permission: next })}
        onBlur={(field) =>
          setLeft((fields) => (fields.includes(field) ? fields : [...fields, field]))
        }
      />
      {others.map((issue) => (
        <p data-slot="field-note" data-tone="danger" key={`${issue.field}${issue.error.name}`}>
          <Icon name="danger" size={16} />
          <span>{problemText(issue, words)}</span>
        </p>
      ))}
    </fieldset>
  )
})

/** Fields that say what is wrong with them by themselves. */
const fieldsOf: Record<PermissionDraft['type'], readonly string[]> = {
  'erc20-spend': ['token', 'limit'],
  'native-spend': ['limit'],
  'native-and-gas': ['limit'],
  'contract-calls': ['address', 'functions'],
  'any-contract-calls': ['functions'],
  'account-functions': ['functions'],
  gas: [],
  paymaster: ['address'],
  root: [],
  custom: ['limit', 'parameters'],
}

/** `functions[1]` is about `functions`. */
const nameOf = ({ field }: SessionRequestDraftIssue): string => field.split(/[.[]/)[0] ?? ''
