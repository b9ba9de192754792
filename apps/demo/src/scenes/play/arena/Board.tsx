import { useState, type KeyboardEvent, type ReactElement } from 'react'
import { cellName, type Disc } from './useMatch.js'

/** Whose a disc is: which colour it has depends on the scheme. */
const owners: Record<Disc, string> = { none: 'free', red: 'yours', black: 'Arena’s' }

const empty: readonly Disc[] = Array.from({ length: 64 }, () => 'none')

/** Where an arrow leads from a cell; at the edge it leads nowhere. */
const steps: { readonly [key: string]: ((cell: number) => number) | undefined } = {
  ArrowLeft: (cell) => (cell % 8 > 0 ? cell - 1 : cell),
  ArrowRight: (cell) => (cell % 8 < 7 ? cell + 1 : cell),
  ArrowUp: (cell) => (cell > 7 ? cell - 8 : cell),
  ArrowDown: (cell) => (cell < 56 ? cell + 8 : cell),
}

/**
 * The board. Where moves can be made every cell is a button, a taken one too: it keeps the focus. All of them
 * are one stop of Tab, and arrows lead from one to the next.
 */
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
  const [stop, setStop] = useState(27)

  function step(event: KeyboardEvent<HTMLButtonElement>, cell: number): void {
    const next = steps[event.key]?.(cell)
    if (next === undefined) return
    event.preventDefault()
    const button = event.currentTarget.parentElement?.children.item(next)
    if (button instanceof HTMLElement) button.focus()
  }

  return (
    <section
      className="board"
      aria-label={onMove ? 'Game board, arrows lead from cell to cell' : 'Game board'}
    >
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
              aria-label={free ? `Play ${name}` : `${name}, ${owners[disc]}`}
              aria-disabled={off}
              tabIndex={cell === stop ? 0 : -1}
              onFocus={() => setStop(cell)}
              onKeyDown={(event) => step(event, cell)}
              onClick={() => !off && onMove(cell)}
            />
          )
        }
        return (
          <span key={name} className="cell" data-disc={shown}>
            <span className="hidden">{`${name}, ${owners[disc]}`}</span>
          </span>
        )
      })}
    </section>
  )
}
