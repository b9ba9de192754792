import type { ReactElement } from 'react'

const paths = {
  functions:
    'M2.75 6.25a2.5 2.5 0 0 1 2.5-2.5h9.5a2.5 2.5 0 0 1 2.5 2.5v7.5a2.5 2.5 0 0 1-2.5 2.5h-9.5a2.5 2.5 0 0 1-2.5-2.5zM6.25 8l2.25 2-2.25 2M10.75 12.5h3',
  token: 'M12.5 8a4.75 4.75 0 1 1-9.5 0 4.75 4.75 0 0 1 9.5 0M14.25 7.75a4.75 4.75 0 1 1-6.6 6.6',
  gas: 'M3.75 17V4.5a1.5 1.5 0 0 1 1.5-1.5h5a1.5 1.5 0 0 1 1.5 1.5V17M2.5 17h10.5M6 6h3.5v3H6zM11.75 10h1.5a1.25 1.25 0 0 1 1.25 1.25v2.5a1.375 1.375 0 0 0 2.75 0V7.5L14.5 4.75',
  time: 'M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0M10 5.75V10l2.75 2',
  account: 'M13 7a3 3 0 1 1-6 0 3 3 0 0 1 6 0M4 16.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5',
  never: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0M5.2 5.2l9.6 9.6',
  warning: 'M10 3.25l7.25 12.9a.4.4 0 0 1-.35.6H3.1a.4.4 0 0 1-.35-.6zM10 8.25v3.75M10 14.4v.1',
  danger: 'M7 2.75h6L17.25 7v6L13 17.25H7L2.75 13V7zM10 6.5v4.25M10 13.4v.1',
  info: 'M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0M10 9.25v4.25M10 6.5v.1',
  done: 'M4.5 10.5l3.75 3.75L15.5 6.5',
  open: 'M5.5 8l4.5 4.5L14.5 8',
  down: 'M10 4v12M5.5 11.5L10 16l4.5-4.5',
  close: 'M5 5l10 10M15 5L5 15',
  less: 'M4.5 10h11',
  more: 'M10 4.5v11M4.5 10h11',
} as const

export type IconName = keyof typeof paths

/** Drawn on a grid of 20 in the colour of the text. Never carries meaning alone. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
