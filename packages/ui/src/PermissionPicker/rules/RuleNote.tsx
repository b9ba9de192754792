'use client'
import type { ReactElement } from 'react'
import { Icon } from '../../icons/Icon.js'
import { useAllWords } from '../../words/useAllWords.js'

/** Below a rule that makes other permissions narrower: what is wrong with it, else that it does only that. */
export function RuleNote({ problem }: { problem?: string | undefined }): ReactElement {
  const { picker } = useAllWords().messages
  return (
    <p data-slot="field-note" data-tone={problem === undefined ? undefined : 'danger'}>
      <Icon name={problem === undefined ? 'info' : 'danger'} size={16} />
      <span>{problem ?? picker.onlyLimits}</span>
    </p>
  )
}
