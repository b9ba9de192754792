'use client'
import type { FunctionLabel, FunctionReference, Selector } from '@valetkey/core'
import {
  memo,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
} from 'react'
import { noted, noteId } from '../field/Field.js'
import { safeText } from '../format/safeText.js'
import { capitalise, functionPhrase } from '../format/words.js'
import { Icon } from '../icons/Icon.js'
import { useAllWords } from '../words/useAllWords.js'
import { toSelector } from './toSelector.js'

export type FunctionSelectProps = {
  /** Names the list, such as `Functions of Arena`. */
  label: string
  /** What can be chosen; `abiFunctions` makes it from an ABI. */
  functions: readonly FunctionLabel[]
  /** Selectors or signatures. */
  value: readonly FunctionReference[]
  /** With selectors. */
  onChange: (value: readonly Selector[]) => void
  /** What is wrong, in words. */
  problem?: string | undefined
  onBlur?: (() => void) | undefined
}

/**
 * Functions to choose from a list that can be searched; payable ones and those that move funds are
 * marked. A signature or selector that the list does not have can be added by typing it.
 */
export function FunctionSelect({
  label,
  functions,
  value,
  onChange,
  problem,
  onBlur,
}: FunctionSelectProps): ReactElement {
  const { messages } = useAllWords()
  const { picker } = messages
  const id = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const chosen = useMemo(() => new Set(value.flatMap((one) => toSelector(one) ?? [])), [value])
  const all = useMemo(() => withChosen(functions, chosen), [functions, chosen])
  const found = useMemo(() => {
    const matching = all.filter((one) => matches(one, query))
    const selector = toSelector(query)
    return selector && !all.some((one) => one.selector === selector)
      ? [...matching, { selector, signature: query.includes('(') ? query.trim() : undefined }]
      : matching
  }, [all, query])
  // One stop for Tab: the arrows do the rest.
  const current = Math.max(0, Math.min(active, found.length - 1))

  const latest = useRef({ chosen, onChange })
  useEffect(() => {
    latest.current = { chosen, onChange }
  }, [chosen, onChange])
  const toggle = useCallback((selector: Selector) => {
    const next = new Set(latest.current.chosen)
    if (!next.delete(selector)) next.add(selector)
    latest.current.onChange([...next])
  }, [])

  const focus = useCallback((to: number) => {
    const boxes = [...(list.current?.querySelectorAll<HTMLElement>('input') ?? [])]
    if (to < 0 || boxes.length === 0) return search.current?.focus()
    const next = Math.min(boxes.length - 1, to)
    setActive(next)
    boxes[next]?.focus()
  }, [])

  const onOptionKey = useCallback(
    (event: KeyboardEvent<HTMLInputElement>) => {
      const boxes = [...(list.current?.querySelectorAll<HTMLElement>('input') ?? [])]
      const at = boxes.indexOf(event.currentTarget)
      const keys: { [key: string]: number } = {
        ArrowDown: at + 1,
        ArrowUp: at - 1,
        PageDown: at + page,
        PageUp: Math.max(0, at - page),
        Home: 0,
        End: boxes.length - 1,
        Escape: -1,
      }
      const next = keys[event.key]
      if (next === undefined) return
      event.preventDefault()
      event.stopPropagation()
      focus(next)
    },
    [focus],
  )

  function onSearchKey(event: KeyboardEvent<HTMLInputElement>): void {
    const [first] = found
    if (event.key === 'ArrowDown') focus(0)
    else if (event.key === 'Enter') {
      if (first && query !== '') toggle(first.selector)
    } else if (event.key === 'Escape' && query !== '') setQuery('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const payable = functions.filter((one) => one.payable).length
  const moving = functions.filter((one) => one.movesFunds).length

  return (
    <div data-slot="field">
      <span data-slot="field-label">
        <label htmlFor={id}>{picker.functions}</label>
        <span>{picker.chosenOf(chosen.size, all.length)}</span>
      </span>
      <div data-slot="function-list" data-state={problem ? 'invalid' : undefined}>
        <div data-slot="function-search">
          <Icon name="search" />
          <input
            id={id}
            ref={search}
            type="search"
            aria-controls={`${id}-list`}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder={picker.search}
            value={query}
            {...noted(id, { problem })}
            onChange={({ target }) => {
              setQuery(target.value)
              setActive(0)
            }}
            onKeyDown={onSearchKey}
            onBlur={onBlur}
          />
          <output data-small="">{query === '' ? '' : picker.match(found.length)}</output>
        </div>
        <ul id={`${id}-list`} ref={list} data-slot="function-options" aria-label={label}>
          {found.map((one, index) => (
            <Option
              key={one.selector}
              label={one}
              selected={chosen.has(one.selector)}
              reachable={index === current}
              onToggle={toggle}
              onKeyDown={onOptionKey}
            />
          ))}
        </ul>
        {found.length === 0 && <p data-slot="function-none">{picker.noFunction}</p>}
        {payable + moving > 0 && (
          <div data-slot="function-count">{picker.marked(payable, moving)}</div>
        )}
      </div>
      {problem !== undefined && (
        <p data-slot="field-note" data-tone="danger" id={noteId(id)}>
          <Icon name="danger" size={16} />
          <span>{problem}</span>
        </p>
      )}
    </div>
  )
}

/** Rows that a key for pages moves by: what is in sight. */
const page = 4

/** The list, and behind it what was chosen and is on no list. */
function withChosen(
  functions: readonly FunctionLabel[],
  chosen: ReadonlySet<Selector>,
): readonly FunctionLabel[] {
  const listed = new Set(functions.map(({ selector }) => selector))
  const more = [...chosen].filter((selector) => !listed.has(selector))
  return more.length === 0 ? functions : [...functions, ...more.map((selector) => ({ selector }))]
}

function matches({ label, signature, selector }: FunctionLabel, query: string): boolean {
  const text = `${label ?? ''} ${signature ?? ''} ${selector}`.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

const Option = memo(function Option({
  label,
  selected,
  reachable,
  onToggle,
  onKeyDown,
}: {
  label: FunctionLabel
  selected: boolean
  /** By Tab. */
  reachable: boolean
  onToggle: (selector: Selector) => void
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}): ReactElement {
  const words = useAllWords()
  const { picker } = words.messages
  const { signature, selector, payable, movesFunds } = label
  const name = label.label
    ? capitalise(functionPhrase(label, words))
    : safeText(signature?.slice(0, signature.indexOf('(')) ?? selector)
  return (
    <li>
      <label data-slot="function-option">
        <input
          type="checkbox"
          data-slot="checkbox"
          tabIndex={reachable ? 0 : -1}
          checked={selected}
          onChange={() => onToggle(selector)}
          onKeyDown={onKeyDown}
        />
        <span data-slot="function-name">
          <bdi>{name}</bdi>
          <code>
            <bdi dir="ltr">{safeText(signature ?? selector)}</bdi>
          </code>
        </span>
        {movesFunds ? (
          <span data-slot="badge" data-tone="danger">
            {picker.movesFunds}
          </span>
        ) : payable ? (
          <span data-slot="badge">{picker.payable}</span>
        ) : null}
      </label>
    </li>
  )
})
