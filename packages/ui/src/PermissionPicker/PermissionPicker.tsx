'use client'
import {
  reviewSessionRequestDraft,
  type ReviewSessionRequestDraftParameters,
  type PermissionDraft,
  type SessionRequest,
  type SessionRequestDraftIssue,
  type SessionRequestDraftReview,
} from '@valetkey/core'
import {
  useCallback,
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  useState,
  type ReactElement,
} from 'react'
import { TimeRangeField } from '../TimeRangeField/TimeRangeField.js'
import { Icon } from '../icons/Icon.js'
import { useAllWords } from '../words/useAllWords.js'
import type { AllWordsProps } from '../words/AllWordsProps.js'
import { WordsProvider } from '../words/WordsProvider.js'
import { AddPermission, type PickerKind } from './AddPermission.js'
import {
  functionsOf,
  PickerContext,
  type ContractChoice,
  type PickerChoices,
} from './PickerContext.js'
import { PickerEntry } from './PickerEntry.js'
import { PickerPreview } from './PickerPreview.js'
import { problemText } from './problemText.js'
import { usePickerDraft, type PickerDraftParameters } from './usePickerDraft.js'
import type { PickerRule } from './PickerRule.js'
import type { TokenChoice } from '../TokenAmountField/TokenAmountField.js'

export type PermissionPickerProps = PickerDraftParameters &
  AllWordsProps &
  Pick<ReviewSessionRequestDraftParameters, 'account' | 'approvals' | 'kinds'> & {
    /** Tokens to choose from, the chain's own among them; others can be typed. */
    tokens?: readonly TokenChoice[] | undefined
    /** Contracts to choose from; others can be typed. */
    contracts?: readonly ContractChoice[] | undefined
    /** How custom kinds are filled in. Hand in the kinds themselves as `kinds`. */
    rules?: readonly PickerRule[] | undefined
    /** Wei that one action costs about, now. `undefined`: still being read. */
    gasPerAction?: bigint | undefined
    /** Kinds that can be added. @default all of them */
    offered?: readonly PickerKind[] | undefined
    /** Heading. @default messages.picker.title */
    title?: string | undefined
    /** With what the draft asks for; absent: no button. */
    onSubmit?: ((request: SessionRequest) => void) | undefined
    submitLabel?: string | undefined
  }

const allKinds: readonly PickerKind[] = [
  'erc20-spend',
  'native-spend',
  'contract-calls',
  'any-contract-calls',
  'gas',
  'paymaster',
  'account-functions',
  'root',
]

const none: readonly never[] = []

/** For people who put a session together themselves: what a key may do, and what that could cost. */
export function PermissionPicker({
  messages,
  now,
  timeZone,
  tokens = none,
  contracts = none,
  rules = none,
  gasPerAction,
  ...props
}: PermissionPickerProps): ReactElement {
  const choices = useMemo<PickerChoices>(
    () => ({ tokens, contracts, rules, gasPerAction }),
    [tokens, contracts, rules, gasPerAction],
  )
  return (
    <WordsProvider messages={messages} now={now} timeZone={timeZone}>
      <PickerContext.Provider value={choices}>
        <Picker {...props} timeZone={timeZone} choices={choices} />
      </PickerContext.Provider>
    </WordsProvider>
  )
}

type PickerProps = Omit<
  PermissionPickerProps,
  'messages' | 'now' | 'tokens' | 'contracts' | 'rules' | 'gasPerAction'
> & { choices: PickerChoices }

function Picker({
  value,
  defaultValue,
  onChange,
  account,
  approvals,
  kinds,
  offered = allKinds,
  title,
  onSubmit,
  submitLabel,
  timeZone,
  choices,
}: PickerProps): ReactElement {
  const words = useAllWords()
  const { messages, now } = words
  const { draft, change } = usePickerDraft({ value, defaultValue, onChange })
  // What follows from the draft may come a moment later than the key press that changed it.
  const reviewed = useDeferredValue(draft)
  const { tokens, contracts } = choices
  const labels = useMemo(() => {
    const native = tokens.find(({ address }) => address === 'native')
    return {
      tokens,
      contracts: contracts.map((contract) => ({
        ...contract,
        functions: functionsOf(contract),
      })),
      nativeCurrency:
        native?.decimals === undefined
          ? undefined
          : { symbol: native.symbol, decimals: native.decimals },
    }
  }, [tokens, contracts])
  const review = useMemo(
    () => reviewSessionRequestDraft({ draft: reviewed, account, labels, kinds, approvals, now }),
    [reviewed, account, labels, kinds, approvals, now],
  )
  const issues = useIssues(review)
  const [attempted, setAttempted] = useState(false)
  const [focused, setFocused] = useState<string>()
  const root = useRef<HTMLDivElement>(null)
  const until = useId()

  const focus = useCallback((selector: string) => {
    root.current?.querySelector<HTMLElement>(selector)?.focus()
  }, [])
  const onRemove = useCallback(
    (key: string) => {
      change({ type: 'remove', key })
      focus('[data-slot="picker-add"] h3')
    },
    [change, focus],
  )
  const show = useCallback(
    (key: string | undefined) => {
      setAttempted(true)
      focus(key === undefined ? `[id="${until}"]` : `[data-picker-entry="${key}"]`)
    },
    [focus, until],
  )
  const onRemedy = useCallback(
    (request: SessionRequest) => change({ type: 'replace', request }),
    [change],
  )
  const timeIssues = issues.get(undefined) ?? none
  const problemOf = (field: string): string | undefined => {
    const issue = timeIssues.find((one) => one.field === field)
    const shown = issue && (attempted || issue.error.value !== undefined)
    return shown ? problemText(issue, words) : undefined
  }
  const isRoot = draft.entries.some(({ permission }) => permission.type === 'root')

  return (
    <div ref={root} data-vk="" data-slot="picker" dir={messages.direction} lang={messages.locale}>
      <div data-slot="picker-form">
        <header data-slot="picker-head">
          <h2 data-slot="picker-title">{title ?? messages.picker.title}</h2>
          <p data-muted="">{messages.picker.text}</p>
        </header>
        {draft.entries.map((entry) => (
          <PickerEntry
            key={entry.key}
            entry={entry}
            issues={issues.get(entry.key) ?? none}
            attempted={attempted}
            focused={entry.key === focused}
            onChange={change}
            onRemove={onRemove}
          />
        ))}
        {!isRoot && (
          <fieldset data-slot="picker-entry" data-kind="time-range" aria-labelledby={until}>
            <div data-slot="picker-entry-head">
              <Icon name="time" size={22} />
              <h3 id={until} tabIndex={-1}>
                {messages.picker.until}
              </h3>
              <span data-small="" data-muted="">
                {words.format.zone()}
              </span>
            </div>
            <TimeRangeField
              value={{ validAfter: draft.validAfter, validUntil: draft.validUntil }}
              onChange={(terms) => change({ type: 'terms', terms })}
              timeZone={timeZone}
              problems={{
                validAfter: problemOf('validAfter'),
                validUntil: problemOf('validUntil'),
              }}
            />
          </fieldset>
        )}
        <AddPermission
          kinds={offered}
          present={draft.entries.map(({ permission }) => permission)}
          onAdd={(permission: PermissionDraft) => {
            setFocused(String(draft.added))
            change({ type: 'add', permission })
            // Full control has no end.
            if (permission.type === 'root')
              change({ type: 'terms', terms: { validUntil: 'never', validAfter: undefined } })
          }}
        />
      </div>
      <PickerPreview
        draft={reviewed}
        review={review}
        submitLabel={submitLabel}
        onShow={show}
        onRemedy={onRemedy}
        onSubmit={onSubmit}
      />
    </div>
  )
}

/** Issues by entry; those about the request as a whole under `undefined`. */
function useIssues({
  issues,
}: SessionRequestDraftReview): ReadonlyMap<
  string | undefined,
  readonly SessionRequestDraftIssue[]
> {
  return useMemo(() => {
    const byKey = new Map<string | undefined, readonly SessionRequestDraftIssue[]>()
    for (const issue of issues) byKey.set(issue.key, [...(byKey.get(issue.key) ?? []), issue])
    return byKey
  }, [issues])
}
