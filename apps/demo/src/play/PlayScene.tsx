import type { PreparedSession, Session, SessionCall } from '@valetkey/core'
import { useSendSessionCalls, useSessions } from '@valetkey/react'
import { ConsentDialog, en } from '@valetkey/ui'
import { useRef, useState, useSyncExternalStore, type ReactElement } from 'react'
import { erc20Abi, parseUnits } from 'viem'
import { useAccount } from 'wagmi'
import { arenaAbi } from '../arena/arenaAbi.js'
import { Board } from '../arena/Board.js'
import { cellName, useMatch } from '../arena/useMatch.js'
import { fundAccount } from '../faucet.js'
import { arenaIcon, type Setup } from '../setup.js'
import { Connect } from './Connect.js'
import { createRequest } from './createRequest.js'
import { KeyCard } from './KeyCard.js'
import { Timeline, type Operation } from './Timeline.js'
import { messageOf, useConsent } from './useConsent.js'

/** For the test that changes one byte of the call between the request and the dialog: `?tamper=<byte>`. */
function tamper(prepared: PreparedSession): PreparedSession {
  const byte = new URLSearchParams(location.search).get('tamper')
  if (byte === null) return prepared
  const { call } = prepared.typedData.message
  const at = 2 + 2 * Number(byte)
  const flipped = (Number.parseInt(call.slice(at, at + 2), 16) ^ 1).toString(16).padStart(2, '0')
  return {
    ...prepared,
    typedData: {
      ...prepared.typedData,
      message: {
        ...prepared.typedData.message,
        call: `0x${call.slice(2, at)}${flipped}${call.slice(at + 2)}`,
      },
    },
  }
}

export function PlayScene({ setup }: { setup: Setup }): ReactElement {
  const { environment, labels, chain, wallet } = setup
  const { contracts, faucetUrl, paymasterUrl } = environment
  const { address } = useAccount()
  const { requests } = useSyncExternalStore(wallet.subscribe, wallet.getState)
  const [operations, setOperations] = useState<readonly Operation[]>([])
  const [pending, setPending] = useState<number>()
  const [playing, setPlaying] = useState(0)
  const nextId = useRef(0)
  const installed = useRef(false)

  const { data: sessions = [] } = useSessions({ owner: address, chainId: chain.id })
  const session = sessions.find(({ revoked }) => revoked === undefined)
  const consent = useConsent({
    labels,
    intercept: tamper,
    onSession: ({ account }) => {
      if (faucetUrl) {
        void fundAccount({ faucetUrl, address: account, testDollar: parseUnits('100', 6) })
      }
    },
  })
  const send = useSendSessionCalls()
  const { match, refetch } = useMatch({ arena: contracts.arena, player: session?.account })

  async function act(by: Session, title: string, call: SessionCall): Promise<boolean> {
    const id = nextId.current++
    const first = by.landed === undefined && !installed.current
    const update = (change: Partial<Operation>): void =>
      setOperations((list) => list.map((each) => (each.id === id ? { ...each, ...change } : each)))
    setOperations((list) => [
      { id, title, state: 'pending', at: new Date(), first, enforced: [] },
      ...list,
    ])
    try {
      const { receipt } = await send.mutateAsync({ session: by, calls: [call] })
      installed.current = true
      update({
        state: 'landed',
        at: new Date(),
        gas: receipt?.actualGasUsed,
        block: receipt?.receipt.blockNumber,
        enforced: [
          { module: 'TimeRangeModule', rule: 'not before its start, not after its end' },
          { module: 'AllowlistModule', rule: 'Arena: move and claim; TUSD: transfer' },
          { module: 'AllowlistModule, tokens', rule: 'within the TUSD left' },
          { module: 'NativeTokenLimitModule', rule: 'no ETH sent; gas within its budget' },
        ],
      })
      return true
    } catch (error) {
      const refused = error instanceof Error && error.name === 'SessionCallsDeniedError'
      update({
        state: refused ? 'refused' : 'failed',
        at: new Date(),
        first: false,
        reason: messageOf(error),
      })
      return false
    }
  }

  async function move(cell: number): Promise<boolean> {
    if (!session) return false
    setPending(cell)
    const landed = await act(session, `Disc on ${cellName(cell)}`, {
      to: contracts.arena,
      abi: arenaAbi,
      functionName: 'move',
      args: [cell],
    })
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

  const landed = operations.filter(({ state }) => state === 'landed').length
  const busy = playing > 0 || pending !== undefined

  return (
    <main className="scene">
      <section aria-label="Game">
        <div className="heading">
          <div>
            <h1>{session ? 'Your move' : 'Play without pop-ups'}</h1>
            <p className="muted">
              {match ? `Match ${match.id}, you play red` : 'One confirmation, then none.'}
            </p>
          </div>
          {match && (
            <div className="score">
              <span>
                <i className="dot" data-disc="red" />
                <span>{match.red}</span>
              </span>
              <span>
                <i className="dot" />
                <span>{match.black}</span>
              </span>
            </div>
          )}
        </div>
        <Board
          cells={match?.cells}
          pending={pending}
          onMove={session && !busy ? (cell) => void move(cell) : undefined}
        />
        {session && (
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
            <button
              type="button"
              className="button"
              disabled={busy}
              onClick={() =>
                void act(session, 'Spend 40 TUSD', {
                  to: contracts.testDollar,
                  abi: erc20Abi,
                  functionName: 'transfer',
                  args: [contracts.arena, parseUnits('40', 6)],
                })
              }
            >
              Spend 40 TUSD
            </button>
          </div>
        )}
      </section>

      <section aria-label="Activity">
        <dl className="counts">
          <div>
            <dt>Confirmations</dt>
            <dd data-testid="confirmations">{requests}</dd>
          </div>
          <div>
            <dt>Actions</dt>
            <dd data-testid="actions">{landed}</dd>
          </div>
        </dl>
        <h2>User operations</h2>
        <Timeline operations={operations} />
      </section>

      <aside>
        {!address && <Connect />}
        {address && !session && (
          <section className="start">
            <h2>Let Arena play for you</h2>
            <p className="muted">
              Arena asks for a key that can make moves, claim rewards and spend up to 25 test
              dollars, for a day. You confirm once.
            </p>
            <button
              type="button"
              className="button"
              data-tone="primary"
              // A disabled button loses the focus that the dialog later gives back.
              aria-disabled={consent.preparing}
              onClick={() => !consent.preparing && void consent.ask(createRequest(environment))}
            >
              {consent.preparing ? 'Checking the contracts' : 'Play without pop-ups'}
            </button>
            {consent.error && (
              <p className="problem" role="alert">
                {consent.error}
              </p>
            )}
          </section>
        )}
        {session && (
          <KeyCard session={session} labels={labels} onRevoked={() => setOperations([])} />
        )}
      </aside>

      {consent.dialog && (
        <ConsentDialog
          {...consent.dialog}
          messages={en}
          app={{ name: 'Arena', iconUrl: arenaIcon, origin: location.host }}
          network={chain.name}
          cost={paymasterUrl ? { payer: 'sponsor' } : { payer: 'account', limit: '0.05\u00A0ETH' }}
          now={Math.floor(Date.now() / 1000)}
        />
      )}
    </main>
  )
}
