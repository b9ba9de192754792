import type { ReactElement, ReactNode } from 'react'

/** A line drawing on a grid of 20, in the colour of the text, with or without a stylesheet. */
export function Drawing({ size, children }: { size: number; children: ReactNode }): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}
