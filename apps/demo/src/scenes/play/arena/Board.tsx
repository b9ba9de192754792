import type { ReactElement } from 'react'
import { cellName, type Disc } from './useMatch.js'

const empty: readonly Disc[] = Array.from({ length: 64 }, () => 'none')

/** The board. Where moves can be made every cell is a button, a taken one too: it keeps the focus. */
export function Board({
  cells = empty,
  pending,
  busy = false,
  onMove,
}: {
  cells?: readonly Disc[] | undefined
  /** Cell of the move that is on its way. */
  pending?: number | undefined
  /** No move can be made at the moment. */
  busy?: boolean | undefined
  onMove?: ((cell: number) => void) | undefined
}): ReactElement {
  return (
    <section className="board" aria-label="Game board">
      {cells.map((disc, cell) => {
        const name = cellName(cell)
        const shown = pending === cell ? 'pending' : disc
        const free = disc === 'none'
        if (onMove) {
          const off = busy || !free
          return (
            <button
              // The 64 cells never move.
              key={name}
              type="button"
              className="cell"
              data-disc={shown}
              aria-label={free ? `Play ${name}` : `${name}, ${disc}`}
              aria-disabled={off}
              onClick={() => !off && onMove(cell)}
            />
          )
        }
        return (
          <span key={name} className="cell" data-disc={shown}>
            <span className="hidden">{free ? `${name}, free` : `${name}, ${disc}`}</span>
          </span>
        )
      })}
    </section>
  )
}
