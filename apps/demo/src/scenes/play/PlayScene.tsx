import { erc20Abi, parseUnits, type Address } from 'viem'
import { useState, type ReactElement } from 'react'
import { useAsk } from '../../consent/useAsk.js'
import { useOwner } from '../../owner/OwnerContext.js'
import { useActAsOwner } from '../../owner/useActAsOwner.js'
import { ActionButton } from '../../scene/ActionButton.js'
import { AskCard } from '../../scene/AskCard.js'
import { SceneLayout } from '../../scene/SceneLayout.js'
import { useAct } from '../../scene/useAct.js'
import { useAppSession } from '../../scene/useAppSession.js'
import { useSetup } from '../../SetupContext.js'
import { arenaAbi } from './arena/arenaAbi.js'
import { Board } from './arena/Board.js'
import { cellName, useMatch, type Match } from './arena/useMatch.js'
import { code } from './code.js'
import { createRequest } from './createRequest.js'

/** Whom nobody asked to be paid. */
const stranger: Address = '0x000000000000000000000000000000000000dEaD'

/** A game that asked for a signature per move, and asks once now. */
export function PlayScene(): ReactElement {
  const { environment } = useSetup()
  const { contracts } = environment
  const { connected, payer } = useOwner()
  const { session } = useAppSession()
  const act = useAct()
  const actAsOwner = useActAsOwner()
  const [pending, setPending] = useState<number>()
  const [busy, setBusy] = useState(false)
  const [left, setLeft] = useState(0)
  const { match, reward, refetch } = useMatch({
    arena: contracts.arena,
    player: connected?.account,
  })
  const { consent, ask, fund } = useAsk({ testDollar: parseUnits('100', 6) })

  const toMove = (cell: number) => ({
    to: contracts.arena,
    abi: arenaAbi,
    functionName: 'move' as const,
    args: [cell] as const,
  })

  async function doing(go: () => Promise<unknown>): Promise<void> {
    setBusy(true)
    await go().catch(() => undefined)
    await refetch()
    setBusy(false)
  }

  async function move(cell: number): Promise<boolean> {
    setPending(cell)
    const title = `Disc on ${cellName(cell)}`
    try {
      if (session) return (await act(session, title, [toMove(cell)])).landed
      if (connected && payer === 'account') await fund(connected.account)
      await actAsOwner(`${title}, signed by the owner`, [toMove(cell)])
      return true
    } finally {
      setPending(undefined)
    }
  }

  async function playMoves(count: number): Promise<void> {
    let cells = match?.cells
    for (let to = count; to > 0; to -= 1) {
      setLeft(to)
      const free = (cells ?? []).flatMap((disc, cell) => (disc === 'none' ? [cell] : []))
      const cell = free[Math.floor(Math.random() * free.length)] ?? 0
      if (!(await move(cell))) break
      cells = (await refetch()) ?? cells
    }
    setLeft(0)
  }

  return (
    <SceneLayout
      scene="play"
      title={session ? 'Your move' : 'Play without pop-ups'}
      lead={
        match && session
          ? `Match ${match.id + 1n}, you play red`
          : 'Confirm once. Then it plays, within limits.'
      }
      code={code}
      consent={consent}
      corner={match && <Score match={match} />}
      session={session}
      ask={
        <AskCard
          title="Let Arena play for you"
          text="Arena asks for a key that can make moves, claim rewards and spend up to 25 test dollars, for a day. Without it, every move needs your signature: put a disc on the board and see."
          button="Play without pop-ups"
          onAsk={() => void ask({ request: createRequest(environment) })}
        />
      }
    >
      <Board
        cells={match?.cells}
        pending={pending}
        busy={busy}
        onMove={connected && match ? (cell) => void doing(() => move(cell)) : undefined}
      />
      <div className="actions">
        <ActionButton
          data-tone="primary"
          off={busy || !match || !session}
          onClick={() => void doing(() => playMoves(10))}
        >
          {left > 0 ? `${left} to go` : 'Play 10 moves'}
        </ActionButton>
        <ActionButton
          off={busy || !session || reward === undefined}
          onClick={() =>
            session &&
            reward !== undefined &&
            void doing(() =>
              act(session, `Reward of match ${reward + 1n}`, [
                {
                  to: contracts.arena,
                  abi: arenaAbi,
                  functionName: 'claim',
                  args: [reward],
                },
              ]),
            )
          }
        >
          Claim reward
        </ActionButton>
        <ActionButton
          off={busy || !session}
          onClick={() =>
            session &&
            void doing(() =>
              act(session, 'Send 40 TUSD to a stranger', [
                {
                  to: contracts.testDollar,
                  abi: erc20Abi,
                  functionName: 'transfer',
                  args: [stranger, parseUnits('40', 6)],
                },
              ]),
            )
          }
        >
          Spend 40 TUSD
        </ActionButton>
      </div>
      <p className="hint small muted">
        {session
          ? 'Four in a row score. A full board pays a reward.'
          : connected
            ? 'Arena has no key yet: put a disc on the board, and sign for it.'
            : 'Choose who owns the account to play.'}
      </p>
    </SceneLayout>
  )
}

function Score({ match: { red, black } }: { match: Match }): ReactElement {
  return (
    <div className="score">
      <span>
        <i className="dot" data-disc="red" aria-hidden="true" />
        <span className="hidden">You </span>
        {red}
      </span>
      <span>
        <i className="dot" aria-hidden="true" />
        <span className="hidden">Arena </span>
        {black}
      </span>
    </div>
  )
}
