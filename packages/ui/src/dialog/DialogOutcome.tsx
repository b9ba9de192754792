import type { ReactElement } from 'react'
import { Icon } from '../icons/Icon.js'
import { DialogDescription } from './DialogDescription.js'
import { DialogTitle } from './DialogTitle.js'

const looks = {
  signing: { icon: 'time', tone: undefined },
  done: { icon: 'done', tone: 'success' },
  failed: { icon: 'warning', tone: 'warning' },
} as const

/** What became of a decision: it waits for the wallet, is done, or has failed. */
export function DialogOutcome({
  outcome,
  title,
  text,
}: {
  outcome: keyof typeof looks
  title: string
  text: string
}): ReactElement {
  const { icon, tone } = looks[outcome]
  return (
    <div data-slot="revoke-body">
      <div data-slot="revoke-outcome" data-tone={tone}>
        <Icon name={icon} />
        <div>
          <DialogTitle slot="requester-name">{title}</DialogTitle>
          <DialogDescription slot="revoke-summary">{text}</DialogDescription>
        </div>
      </div>
    </div>
  )
}
