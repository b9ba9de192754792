'use client'
import type { ReactElement, ReactNode } from 'react'
import { Icon } from '../icons/Icon.js'
import { useWords } from '../words/useWords.js'

/** What was, struck through, and what will be. */
export function Change({
  before,
  children,
}: {
  before: string
  children: ReactNode
}): ReactElement {
  const { messages } = useWords()
  return (
    <span data-slot="change">
      <span data-slot="hidden">{messages.from}</span>
      <del>
        <bdi>{before}</bdi>
      </del>
      <Icon name="to" size={16} />
      {children}
    </span>
  )
}
