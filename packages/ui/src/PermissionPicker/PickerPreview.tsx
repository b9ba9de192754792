'use client'
import type {
  SessionRequest,
  SessionRequestDraft,
  SessionRequestDraftReview,
  Warning,
} from '@valetkey/core'
import { memo, useEffect, useState, type ReactElement } from 'react'
import { ExposureSummary } from '../ConsentDialog/ExposureSummary.js'
import { warningFacts } from '../ConsentDialog/warningFacts.js'
import { allPhrases } from '../format/words.js'
import { Icon } from '../icons/Icon.js'
import { useAllWords } from '../words/useAllWords.js'
import type { AllWords } from '../words/AllWords.js'
import { problemText } from './problemText.js'
import { useEntryTitle } from './useEntryTitle.js'

export type PickerPreviewProps = {
  draft: SessionRequestDraft
  review: SessionRequestDraftReview
  submitLabel: string | undefined
  /** Goes to the entry that something is wrong with; without a key, to what the request lacks. */
  onShow: (key: string | undefined) => void
  /** Takes a warning's way out. */
  onRemedy: (request: SessionRequest) => void
  onSubmit: ((request: SessionRequest) => void) | undefined
}

/** What the key could do and cost as things stand, and what keeps it from being asked for. */
export const PickerPreview = memo(function PickerPreview({
  draft,
  review,
  submitLabel,
  onShow,
  onRemedy,
  onSubmit,
}: PickerPreviewProps): ReactElement {
  const words = useAllWords()
  const { picker } = words.messages
  const titleOf = useEntryTitle()
  const { preview, issues, request } = review
  const sentence = sayAll(review, words)
  const settled = useSettled(sentence)
  const warnings = preview?.warnings ?? []

  return (
    <aside data-slot="picker-preview" aria-label={picker.preview}>
      <div data-slot="picker-preview-body">
        <h3 data-slot="section-title">{picker.preview}</h3>
        <p data-slot="picker-sentence">{sentence}</p>
        <output data-slot="hidden">{settled}</output>
        {preview && preview.description.lines.length > 0 && (
          <ExposureSummary exposure={preview.exposure} />
        )}
        {issues.length + warnings.length > 0 && (
          <section>
            <h3 data-slot="section-title">{picker.before}</h3>
            <ul data-slot="picker-checks">
              {issues.map((issue) => {
                const entry = draft.entries.find(({ key }) => key === issue.key)
                const text = problemText(issue, words)
                return (
                  <li data-tone="danger" key={`${issue.key}${issue.field}${issue.error.name}`}>
                    <Icon name="danger" />
                    <button type="button" data-slot="text-button" onClick={() => onShow(issue.key)}>
                      {entry ? picker.at(titleOf(entry.permission), text) : text}
                    </button>
                  </li>
                )
              })}
              {warnings.map((warning) => (
                <WarningLine
                  key={`${warning.code}${warning.permissionId}${String(warning.data?.['token'])}`}
                  warning={warning}
                  preview={preview}
                  onRemedy={onRemedy}
                />
              ))}
            </ul>
          </section>
        )}
        {onSubmit && (
          <div data-slot="picker-submit">
            <button
              type="button"
              data-slot="button"
              data-size="large"
              data-tone="primary"
              aria-disabled={request === undefined}
              onClick={() => (request ? onSubmit(request) : onShow(issues[0]?.key))}
            >
              {submitLabel ?? picker.submit}
            </button>
            {issues.length > 0 && <p data-small="">{picker.fix(issues.length)}</p>}
          </div>
        )}
      </div>
    </aside>
  )
})

function WarningLine({
  warning,
  preview,
  onRemedy,
}: {
  warning: Warning
  preview: SessionRequestDraftReview['preview']
  onRemedy: (request: SessionRequest) => void
}): ReactElement {
  const words = useAllWords()
  const { messages } = words
  const { title, text } = messages.warning(
    warning.code,
    warningFacts(
      warning,
      {
        description: preview?.description,
        exposure: preview?.exposure,
        name: messages.picker.preview,
      },
      words,
    ),
  )
  const { remedy, severity } = warning
  return (
    <li data-tone={severity}>
      <Icon name={severity === 'notice' ? 'info' : severity} />
      <span>
        {title}
        <span data-slot="picker-check-note">{text}</span>
        {remedy?.request && (
          <button
            type="button"
            data-slot="link-button"
            onClick={() => remedy.request && onRemedy(remedy.request)}
          >
            {messages.remedy(remedy.code)}
          </button>
        )}
      </span>
    </li>
  )
}

function sayAll({ preview, request }: SessionRequestDraftReview, words: AllWords): string {
  const { picker } = words.messages
  if (!preview) return picker.nothing
  const { lines, validUntil } = preview.description
  const phrases = allPhrases(lines, words)
  if (phrases.length === 0) return picker.nothing
  const list = words.format.list(phrases)
  return validUntil !== 'never'
    ? picker.sentence(list, words.format.time(validUntil))
    : request
      ? picker.sentenceForever(list)
      : picker.sentence(list, undefined)
}

/** Time without a change after which something is worth saying aloud. */
const pause = 1000

/** A text once it has stopped changing, so that nobody has to listen to every key press. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState('')
  const [first] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text === first ? '' : text), pause)
    return () => clearTimeout(timer)
  }, [text, first])
  return settled
}
