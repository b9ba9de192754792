import { exposure, type Session } from '@valetkey/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createFormat, en } from '@valetkey/ui'
import {
  concat,
  erc20Abi,
  formatEther,
  getAddress,
  isAddress,
  parseEther,
  parseUnits,
  slice,
  type Address,
} from 'viem'
import { useState, type FormEvent, type ReactElement } from 'react'
import { useBlock, usePublicClient } from 'wagmi'
import { useAsk } from '../../consent/useAsk.js'
import { useEntries } from '../../journal/useEntries.js'
import { messageOf } from '../../messageOf.js'
import { useOwner } from '../../owner/OwnerContext.js'
import { ActionButton } from '../../scene/ActionButton.js'
import { AskCard } from '../../scene/AskCard.js'
import { SceneLayout } from '../../scene/SceneLayout.js'
import { useAct } from '../../scene/useAct.js'
import { useAppSession } from '../../scene/useAppSession.js'
import { useSetup } from '../../SetupContext.js'
import { arenaAbi } from '../play/arena/arenaAbi.js'
import { useMatch } from '../play/arena/useMatch.js'
import { attempts, type AttemptCall } from './attempts.js'
import { code } from './code.js'
import { createRequest, leakedKeyOf, makeLeakedKey, type LeakedKey } from './leak.js'
import { parseCall } from './parseCall.js'
import { useAttack } from './useAttack.js'

/** Where this account's thief puts the loot: an address that nobody has the key of. */
const thiefOf = (account: Address): Address =>
  getAddress(concat(['0xbadbadbadbadbadbadbad000', slice(account, 12)]))

/** The key is given away; everything is tried with it, on chain. */
export function BreakInScene(): ReactElement {
  const { environment } = useSetup()
  const { contracts } = environment
  const { connected } = useOwner()
  const { session: found } = useAppSession()
  const leaked = leakedKeyOf(found)
  const session = leaked && found
  const act = useAct()
  const { data: block } = useBlock({ query: { refetchInterval: 2000 } })
  const time = Number(block?.timestamp ?? 0)
  const [opening, setOpening] = useState(false)
  const { refetch } = useMatch({ arena: contracts.arena, player: connected?.account })
  const { consent, ask } = useAsk({ testDollar: parseUnits('100', 6) })

  async function leak(): Promise<void> {
    const { key } = makeLeakedKey()
    // From here on, because the grant is kept, and shown, before the dialog has answered:
    // the move that follows by itself must not be offered in between.
    setOpening(true)
    const granted = await ask({
      key: { type: 'secp256k1', address: key.address },
      request: createRequest(environment, time),
    })
    if (granted) await install(granted, key)
    else setOpening(false)
  }

  async function install(granted: Session, key: LeakedKey['key']): Promise<void> {
    setOpening(true)
    const cells = await refetch()
    const free = Math.max(0, cells?.indexOf('none') ?? 0)
    await act(
      granted,
      'Honest move, which installs the key',
      [{ to: contracts.arena, abi: arenaAbi, functionName: 'move', args: [free] }],
      key,
    )
    setOpening(false)
  }

  return (
    <SceneLayout
      scene="break-in"
      title="Break in"
      lead={
        session ? 'Here is the key. Take what you can.' : 'Give a key away, then try it yourself.'
      }
      code={code}
      consent={consent}
      session={session}
      ask={
        <AskCard
          title="Leak a key"
          text="Glasshouse asks for a key that may move in Arena and send 10 test dollars, for three minutes. Its private key is then yours. The account holds at least 100."
          button="Grant a key and leak it"
          onAsk={() => void leak()}
        />
      }
      side={session && <Loss session={session} />}
    >
      {session && leaked ? (
        <Tools
          session={session}
          leaked={leaked}
          opening={opening}
          time={time}
          onInstall={() => void install(session, leaked.key)}
        />
      ) : (
        <>
          <h2 id="attempts">What you will try</h2>
          <ul className="attempts" aria-labelledby="attempts">
            {attempts.map(({ title }) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </>
      )}
    </SceneLayout>
  )
}

/** What was promised, and what is really gone. */
function Loss({ session }: { session: Session }): ReactElement {
  const { environment, labels } = useSetup()
  const { testDollar } = environment.contracts
  const client = usePublicClient()
  const thief = thiefOf(session.account)
  const { data } = useQuery({
    queryKey: ['loss', session.account],
    enabled: client !== undefined,
    refetchInterval: 1000,
    async queryFn() {
      if (!client) throw new Error('There is no client.')
      const balanceOf = (owner: Address): Promise<bigint> =>
        client.readContract({
          address: testDollar,
          abi: erc20Abi,
          functionName: 'balanceOf',
          args: [owner],
        })
      const [stolen, ether, left] = await Promise.all([
        balanceOf(thief),
        client.getBalance({ address: thief }),
        balanceOf(session.account),
      ])
      return { stolen, ether, left }
    },
  })
  const format = createFormat({ messages: en, now: 0 })
  const { assets } = exposure({ request: session.request, labels })
  const dollars = assets.find(({ token }) => token.address !== 'native')
  const show = (amount: bigint): string =>
    dollars ? format.amount(amount, dollars.token) : String(amount)
  const beyond =
    data && (data.ether > 0n || typeof dollars?.amount !== 'bigint' || data.stolen > dollars.amount)
  const tried = useEntries('break-in').filter(
    ({ state }) => state === 'refused' || state === 'undone',
  ).length
  const promised = assets.map(({ amount, token }) => format.amount(amount, token)).join(' and ')
  return (
    <section className="card" aria-labelledby="loss">
      <h2 id="loss">Promised and taken</h2>
      <dl className="facts">
        <div>
          <dt className="muted">Promised</dt>
          <dd data-testid="promised">{promised}</dd>
        </div>
        <div>
          <dt className="muted">Taken</dt>
          <dd data-testid="taken">
            {data ? show(data.stolen) : 'checking'}
            {data && data.ether > 0n && ` and ${formatEther(data.ether)} ETH`}
          </dd>
        </div>
        <div>
          <dt className="muted">Still there</dt>
          <dd data-testid="left">{data ? show(data.left) : 'checking'}</dd>
        </div>
      </dl>
      {tried > 0 && (
        <p className="verdict" data-testid="verdict">
          {beyond === undefined
            ? 'Checking what is gone.'
            : beyond
              ? 'More is gone than was promised. Please report this.'
              : `${tried} ${tried === 1 ? 'attempt' : 'attempts'} refused. Nothing beyond the promise is gone.`}
        </p>
      )}
    </section>
  )
}

/** Buttons and a console, all of which send to the chain. */
function Tools({
  session,
  leaked,
  opening,
  time,
  onInstall,
}: {
  session: Session
  leaked: LeakedKey
  /** The first use of the key, which installs it, is on its way. */
  opening: boolean
  time: number
  onInstall: () => void
}): ReactElement {
  const { environment, journal } = useSetup()
  const { contracts } = environment
  const queries = useQueryClient()
  const attack = useAttack()
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { account, entityId, landed, request } = session
  const installed = landed !== undefined
  const thief = thiefOf(account)
  const end = request.validUntil === 'never' ? Infinity : request.validUntil

  async function attempt(title: string, call: AttemptCall): Promise<void> {
    setBusy(true)
    const note = journal.operation(title)
    const result = await attack(leaked, session, call)
    // Nothing told the page: what is left, and what is gone, is read again before it says how this went.
    await Promise.all(
      ['valetkey', 'loss'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    )
    if (result.state === 'landed') {
      note({
        state: 'landed',
        gas: result.gas,
        block: result.block,
        enforced: [{ module: 'All modules', rule: 'within what was granted' }],
      })
    } else {
      const { by, error } = result.refusal
      note({
        state: result.phase === 'execution' ? 'undone' : 'refused',
        gas: result.phase === 'execution' ? result.gas : undefined,
        reason:
          result.phase === 'execution'
            ? `${by} (${error})`
            : `No block can take it: ${by} (${error})`,
        enforced: [
          { module: by, rule: error },
          {
            module:
              result.phase === 'execution' ? 'While it was executed' : 'While it was validated',
            rule: result.phase === 'execution' ? 'included, without effect' : 'not included',
          },
        ],
      })
    }
    setBusy(false)
  }

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    setProblem(undefined)
    const form = new FormData(event.currentTarget)
    const read = (name: string): string => String(form.get(name) ?? '').trim()
    try {
      const to = read('to')
      if (!isAddress(to)) throw new Error(`"${to}" is not an address.`)
      const value = parseEther(read('value') || '0')
      void attempt('From the console', { to, value, data: parseCall(read('call')) })
    } catch (error) {
      setProblem(messageOf(error))
    }
  }

  const groups = [...new Set(attempts.map(({ group }) => group))]
  return (
    <>
      {!installed && (
        <div className="card apart" data-tone="warning">
          <p>
            <b>The key is not on chain yet.</b> Its first use installs it: nothing can be tried
            before.
          </p>
          <ActionButton data-tone="primary" off={opening} onClick={onInstall}>
            {opening ? 'Installing the key' : 'Make an honest move'}
          </ActionButton>
        </div>
      )}
      <div className="card">
        <div className="line">
          <b>The private key</b>
          <button
            type="button"
            className="link"
            aria-expanded={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? 'Hide' : 'Show'}
          </button>
        </div>
        <code className="secret" dir="ltr">
          {shown ? leaked.privateKey : `${leaked.privateKey.slice(0, 6)}${'·'.repeat(24)}`}
        </code>
      </div>
      {groups.map((group) => (
        <fieldset key={group} className="tools">
          <legend>{group}</legend>
          {attempts
            .filter((each) => each.group === group)
            .map(({ title, call, afterEnd = false }) => {
              const early = afterEnd && time <= end
              return (
                <ActionButton
                  key={title}
                  off={busy || !installed || early}
                  onClick={() => void attempt(title, call({ account, thief, entityId, contracts }))}
                >
                  {title}
                  {early && <span className="small muted block">in {end - time + 1} s</span>}
                </ActionButton>
              )
            })}
        </fieldset>
      ))}
      <form className="console card" onSubmit={send} aria-labelledby="console">
        <h2 id="console">Your own idea</h2>
        <label>
          <span className="small muted">To</span>
          <input name="to" defaultValue={contracts.testDollar} list="targets" spellCheck={false} />
        </label>
        <datalist id="targets">
          <option value={contracts.testDollar}>Test Dollar</option>
          <option value={contracts.arena}>Arena</option>
          <option value={account}>The account itself</option>
        </datalist>
        <label>
          <span className="small muted">ETH</span>
          <input name="value" defaultValue="0" inputMode="decimal" />
        </label>
        <label>
          <span className="small muted">Call</span>
          <textarea
            name="call"
            rows={3}
            spellCheck={false}
            defaultValue={`transfer(address,uint256) ${thief}, 11000000`}
          />
        </label>
        <ActionButton data-tone="primary" off={busy || !installed}>
          Sign and send
        </ActionButton>
        {problem && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
      </form>
    </>
  )
}
