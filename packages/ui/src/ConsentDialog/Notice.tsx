import type { ReactElement, ReactNode } from 'react'
import { Icon } from '../icons/Icon.js'

export type NoticeProps = {
  tone: 'notice' | 'warning' | 'danger'
  title: string
  children?: ReactNode
}

const icons = { notice: 'info', warning: 'warning', danger: 'danger' } as const

/** Something that can be lost, and what can be done. */
export function Notice({ tone, title, children }: NoticeProps): ReactElement {
  return (
    <section data-slot="notice" data-tone={tone}>
      <Icon name={icons[tone]} />
      <h3 data-slot="notice-title">{title}</h3>
      <div>{children}</div>
    </section>
  )
}
