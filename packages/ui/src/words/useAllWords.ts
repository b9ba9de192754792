'use client'
import type { AllWords } from './AllWords.js'
import { useWords } from './useWords.js'
import type { Words } from './Words.js'

const isAll = (words: Words): words is AllWords => 'sessions' in words.messages

/** `useWords` for the parts of lists and pickers. Throws where only a consent dialog's words are given. */
export function useAllWords(): AllWords {
  const words = useWords()
  if (!isAll(words)) {
    throw new Error(
      'This part needs more words than a consent dialog has: give <WordsProvider> all messages of a language, such as `en` in place of `enConsent`.',
    )
  }
  return words
}
