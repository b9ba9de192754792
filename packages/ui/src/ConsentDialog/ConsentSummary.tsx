'use client'
import type { ReactElement } from 'react'
import { DialogDescription } from '../dialog/DialogDescription.js'
import { changePhrases } from '../format/changes.js'
import { allPhrases } from '../format/words.js'
import { useWords } from '../words/useWords.js'
import { useConsent } from './ConsentContext.js'

/** The request in one sentence, made from the bytes. It describes the dialog. */
export function ConsentSummary(): ReactElement | null {
  const words = useWords()
  const { messages, format } = words
  const { name, description, before, network, others = [] } = useConsent()
  if (!description) return null
  const phrases = (lines: typeof description.lines): string => format.list(allPhrases(lines, words))
  const { validUntil } = description
  const until = validUntil === 'never' ? undefined : format.time(validUntil)
  const sentence = before
    ? messages.summaryChange(
        name,
        format.list(changePhrases(before.description, description, words)),
      )
    : messages.summary(
        name,
        others.length === 0
          ? phrases(description.lines)
          : format.list(
              [{ network, description }, ...others].map((chain) =>
                messages.onChain(phrases(chain.description.lines), chain.network),
              ),
            ),
        until,
      )
  return <DialogDescription slot="consent-summary">{sentence}</DialogDescription>
}
