import type { CSSProperties, ReactElement } from 'react'

/** Under this share, what is left counts as low. */
const low = 0.2

/** How much is left, 0 to 1. The element keeps its meaning; its bar is drawn from `--value`. */
export function Meter({ share, label }: { share: number; label: string }): ReactElement {
  const style: CSSProperties & { '--value': number } = { '--value': share }
  return (
    <meter
      data-slot="meter"
      data-state={share < low ? 'low' : undefined}
      data-tone={share < low ? 'warning' : undefined}
      value={share}
      style={style}
      aria-label={label}
    />
  )
}
