'use client'
import type { ReactElement } from 'react'
import { WordsProvider, type WordsProviderProps } from '../words/WordsProvider.js'
import { DialogShell, type DialogShellProps } from './DialogShell.js'

export type WordedDialogProps = WordsProviderProps & DialogShellProps

/** A dialog with the words that it and its parts speak. What else it is handed, it leaves alone. */
export function WordedDialog({
  messages,
  now,
  timeZone,
  ...dialog
}: WordedDialogProps): ReactElement {
  return (
    <WordsProvider messages={messages} now={now} timeZone={timeZone}>
      <DialogShell {...dialog} />
    </WordsProvider>
  )
}
