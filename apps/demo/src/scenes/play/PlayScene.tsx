import { parseUnits } from 'viem'
import { useState, type ReactElement } from 'react'
import { useAsk } from '../../consent/useAsk.js'
import { AskCard } from '../../scene/AskCard.js'
import { SceneLayout } from '../../scene/SceneLayout.js'
import { useAct } from '../../scene/useAct.js'
import { useAppSession } from '../../scene/useAppSession.js'
import { useSetup } from '../../SetupContext.js'
import { arenaAbi } from './arena/arenaAbi.js'
import { Board } from './arena/Board.js'
import { cellName, useMatch } from './arena/useMatch.js'
import { code } from './code.js'
import { createRequest } from './createRequest.js'

/** A game that asked for a signature per move, and asks once now. */
export function PlayScene(): ReactElement {
  const { environment } = useSetup()
  const { contracts } = environment
  const { session } = useAppSession()
  const act = useAct()
  const [pending, setPending] = useState<number>()
  const [playing, setPlaying] = useState(0)
  const { match, refetch } = useMatch({ arena: contracts.arena, player: session?.account })
  const { consent, ask } = useAsk({ testDollar: parseUnits('100', 6) })

  async function move(cell: number): Promise<boolean> {
    if (!session) return false
    setPending(cell)
    const { landed } = await act(session, `Disc on ${cellName(cell)}`, [
      { to: contracts.arena, abi: arenaAbi, functionName: 'move', args: [cell] },
    ])
    await refetch()
    setPending(undefined)
    return landed
  }

  async function playMoves(count: number): Promise<void> {
    let cells = match?.cells
    for (let left = count; left > 0; left -= 1) {
      setPlaying(left)
      const free = (cells ?? []).flatMap((disc, cell) => (disc === 'none' ? [cell] : []))
      const cell = free[Math.floor(Math.random() * free.length)] ?? 0
      if (!(await move(cell))) break
      cells = (await refetch()) ?? cells
    }
    setPlaying(0)
  }

  const busy = playing > 0 || pending !== undefined

  return (
    <SceneLayout
      scene="play"
      title={session ? 'Your move' : 'Play without pop-ups'}
      lead={match ? `Match ${match.id}, you play red` : 'One confirmation, then none.'}
      code={code}
      consent={consent}
      corner={
        match && (
          <div className="score">
            <span>
              <i className="dot" data-disc="red" aria-hidden="true" />
              <span className="hidden">Red </span>
              {match.red}
            </span>
            <span>
              <i className="dot" aria-hidden="true" />
              <span className="hidden">Black </span>
              {match.black}
            </span>
          </div>
        )
      }
      session={session}
      ask={
        <AskCard
          title="Let Arena play for you"
          text="Arena asks for a key that can make moves and claim rewards, for a day. Without it, every move would need your signature."
          button="Play without pop-ups"
          onAsk={() => void ask({ request: createRequest(environment) })}
        />
      }
    >
      <Board
        cells={match?.cells}
        pending={pending}
        onMove={session && !busy ? (cell) => void move(cell) : undefined}
      />
      <div className="actions">
        <button
          type="button"
          className="button"
          data-tone="primary"
          disabled={busy || !match}
          onClick={() => void playMoves(10)}
        >
          {playing > 0 ? `${playing} to go` : 'Play 10 moves'}
        </button>
      </div>
    </SceneLayout>
  )
}
