'use client'
import { useId, useState, type ReactElement, type ReactNode } from 'react'
import { DialogButton } from '../dialog/DialogButton.js'
import { useWords } from '../words/useWords.js'

const folded = (text: string): string => text.normalize('NFKC').trim().toLocaleLowerCase()

/** A second act that no habit performs: the word must be typed before the button does anything. */
export function ConfirmWord({
  word,
  disabled = false,
  onConfirm,
  children,
}: {
  word: string
  disabled?: boolean | undefined
  onConfirm: () => void
  children: ReactNode
}): ReactElement {
  const { messages } = useWords()
  const [typed, setTyped] = useState('')
  const id = useId()
  const [before, after] = messages.typeToAllow(word).split(word)
  return (
    <div data-slot="confirm-word">
      <label htmlFor={id}>
        {before}
        <b>{word}</b>
        {after}
      </label>
      <input
        id={id}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <DialogButton
        tone="danger"
        disabled={disabled || folded(typed) !== folded(word)}
        onClick={onConfirm}
      >
        {children}
      </DialogButton>
    </div>
  )
}
