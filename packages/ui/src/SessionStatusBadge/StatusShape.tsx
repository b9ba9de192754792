import type { ReactElement } from 'react'
import type { SessionStatus } from '@valetkey/core'
import { Drawing } from '../icons/Drawing.js'

/** Each status has a shape of its own, so that no colour is needed to tell them apart. */
const shapes: Record<SessionStatus | 'checking' | 'unknown', ReactElement> = {
  granted: <circle cx="10" cy="10" r="6" strokeDasharray="2.6 2.1" />,
  lapsed: <path d="M5.5 14A6 6 0 0 1 11.6 4.2M14.5 6A6 6 0 0 1 8.4 15.8M13 4l-6 12" />,
  active: <circle cx="10" cy="10" r="5.5" fill="currentColor" stroke="none" />,
  scheduled: (
    <>
      <circle cx="10" cy="10" r="6" />
      <path d="M10 4a6 6 0 0 1 0 12z" fill="currentColor" stroke="none" />
    </>
  ),
  expired: <rect x="4.5" y="4.5" width="11" height="11" rx="1.5" />,
  exhausted: <path d="M10 4.25l6.25 11.25H3.75z" />,
  revoked: <path d="M5 5l10 10M15 5L5 15" strokeWidth="2" />,
  checking: <path d="M5 10v.1M10 10v.1M15 10v.1" strokeWidth="2.5" />,
  unknown: <path d="M7.25 7.5a2.75 2.75 0 1 1 4.2 2.35c-.9.55-1.45 1-1.45 2.15M10 14.9v.1" />,
}

export function StatusShape({ name }: { name: keyof typeof shapes }): ReactElement {
  return <Drawing size={16}>{shapes[name]}</Drawing>
}
