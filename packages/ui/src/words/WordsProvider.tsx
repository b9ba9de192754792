'use client'
import { useMemo, type ReactElement, type ReactNode } from 'react'
import { createFormat } from '../format/createFormat.js'
import type { ConsentDialogMessages } from '../messages/ConsentDialogMessages.js'
import { WordsContext } from './WordsContext.js'

export type WordsProviderProps = {
  /** Words of one language: all of `en`, or `enConsent` around parts of a consent dialog. */
  messages: ConsentDialogMessages
  /** Unix seconds; what "today" and "in 2 hours" are counted from. */
  now: number
  /** IANA name, such as `Europe/Berlin`. @default the user's own */
  timeZone?: string | undefined
  children: ReactNode
}

/** Gives the parts below their language, moment and time zone. */
export function WordsProvider({
  messages,
  now,
  timeZone,
  children,
}: WordsProviderProps): ReactElement {
  const words = useMemo(
    () => ({ messages, now, format: createFormat({ messages, now, timeZone }) }),
    [messages, now, timeZone],
  )
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>
}
