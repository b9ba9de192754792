'use client'
import { useContext } from 'react'
import type { Words } from './Words.js'
import { WordsContext } from './WordsContext.js'

/** The words of the component or `WordsProvider` that a part stands in. Throws outside of both. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) {
    throw new Error(
      'A part of Valet Key stands alone: it has no words. Put it inside <WordsProvider messages={en} now={now}>, or inside the component that it is a part of.',
    )
  }
  return words
}
