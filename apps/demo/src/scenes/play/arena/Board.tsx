import type { ReactElement } from 'react'
import { cellName, type Disc } from './useMatch.js'

const empty: readonly Disc[] = Array.from({ length: 64 }, () => 'none')

/** The board; a free cell is a button where a move can be made. */
export function Board({
  cells = empty,
  pending,
  onMove,
}: {
  cells?: readonly Disc[] | undefined
  /** Cell of the move that is on its way. */
  pending?: number | undefined
  onMove?: ((cell: number) => void) | undefined
}): ReactElement {
  return (
    <section className="board" aria-label="Game board">
      {cells.map((disc, cell) => {
        const name = cellName(cell)
        if (disc === 'none' && onMove) {
          return (
            <button
              // The 64 cells never move.
              key={name}
              type="button"
              className="cell"
              data-disc={pending === cell ? 'pending' : 'none'}
              aria-label={`Play ${name}`}
              onClick={() => onMove(cell)}
            />
          )
        }
        return (
          <span key={name} className="cell" data-disc={pending === cell ? 'pending' : disc}>
            <span className="hidden">{disc === 'none' ? `${name}, free` : `${name}, ${disc}`}</span>
          </span>
        )
      })}
    </section>
  )
}
