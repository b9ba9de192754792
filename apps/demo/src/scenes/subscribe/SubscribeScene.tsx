import { contractCalls, erc20Spend, gas, inDays, sessionRequest } from '@valetkey/core'
import { useQuery } from '@tanstack/react-query'
import { formatUnits, parseEther, parseUnits } from 'viem'
import { useState, type ReactElement } from 'react'
import { useAsk } from '../../consent/useAsk.js'
import { messageOf } from '../../messageOf.js'
import { useOwner } from '../../owner/OwnerContext.js'
import { AskCard } from '../../scene/AskCard.js'
import { SceneLayout } from '../../scene/SceneLayout.js'
import { useAppSession } from '../../scene/useAppSession.js'
import { useNow } from '../../scene/useNow.js'
import { useSetup } from '../../SetupContext.js'
import { code } from './code.js'
import { askForKey, getEnded, handOver, isHealthy } from './keeper.js'
import { subscriptionAbi } from './subscriptionAbi.js'
import { useKeeperEntries } from './useKeeperEntries.js'
import { useSubscription } from './useSubscription.js'

/** Payments that the grant is good for. */
const payments = 12n

const endings: Record<string, string> = {
  revoked: 'You took the key back.',
  exhausted: 'The budget is used up.',
  expired: 'The key ends before the next payment.',
  lapsed: 'The grant was not used in time.',
  cancelled: 'The subscription was cancelled.',
}

/** A subscription that a server charges, with or without this page. */
export function SubscribeScene(): ReactElement {
  const { environment } = useSetup()
  const { contracts, keeper } = environment
  const { connected } = useOwner()
  const { last, session } = useAppSession()
  const subscription = useSubscription(connected?.account)
  useKeeperEntries(session, subscription?.payments)
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const now = useNow(1)
  const { data: ended } = useQuery({
    queryKey: ['keeper', last?.id],
    enabled: keeper !== undefined && last !== undefined,
    refetchInterval: 1000,
    retry: false,
    queryFn: async () => (keeper && last ? ((await getEnded(keeper.url, last)) ?? null) : null),
  })

  const { data: healthy = true } = useQuery({
    queryKey: ['keeper-health', keeper?.url],
    enabled: keeper !== undefined,
    refetchInterval: 3000,
    queryFn: async () => keeper !== undefined && isHealthy(keeper.url),
  })

  const { consent, ask } = useAsk({ testDollar: parseUnits('100', 6) })

  async function subscribe(): Promise<void> {
    if (!keeper || !connected || !subscription) return
    setProblem(undefined)
    setAsking(true)
    try {
      const address = await askForKey(keeper.url, connected.account)
      const granted = await ask({
        key: { type: 'secp256k1', address },
        request: sessionRequest({
          validUntil: inDays(30),
          permissions: [
            contractCalls({
              address: contracts.subscription,
              abi: subscriptionAbi,
              functions: ['subscribe', 'charge'],
            }),
            erc20Spend({
              token: contracts.testDollar,
              limit: subscription.price * payments,
              approve: true,
              transfer: false,
            }),
            gas({ limit: parseEther('0.05') }),
          ],
        }),
      })
      if (granted) await handOver(keeper.url, granted, keeper.planId)
    } catch (error) {
      setProblem(messageOf(error))
    }
    setAsking(false)
  }

  const left = subscription?.due === undefined ? undefined : Math.max(0, subscription.due - now)
  const price = subscription ? `${formatUnits(subscription.price, 6)} TUSD` : 'checking'
  const each = subscription ? `every ${subscription.period} seconds` : 'checking'

  return (
    <SceneLayout
      scene="subscribe"
      title="Subscribe and leave"
      lead="A server charges each period, with this page closed too."
      code={code}
      consent={consent}
      session={session}
      ask={
        keeper && (
          <AskCard
            title="Read the Gazette"
            text={`The Gazette’s server made a key of its own. It asks to charge ${price}, ${each}, ${payments} times at most.`}
            button="Subscribe"
            pending={asking || !subscription}
            onAsk={() => void subscribe()}
            problem={problem}
          />
        )
      }
    >
      {keeper ? (
        <div className="card plan">
          <div className="line wraps">
            <b className="lead">Gazette daily</b>
            <span>
              <b>{price}</b> <span className="muted">{each}</span>
            </span>
          </div>
          <dl className="facts">
            <div>
              <dt className="muted">Next charge</dt>
              <dd data-testid="next">
                {ended
                  ? 'none'
                  : !session
                    ? 'not subscribed'
                    : left === undefined
                      ? 'the keeper is subscribing'
                      : left === 0
                        ? 'now'
                        : `in ${left} s`}
              </dd>
            </div>
            <div>
              <dt className="muted">Paid so far</dt>
              <dd data-testid="paid">{subscription?.payments.length ?? 0}</dd>
            </div>
          </dl>
          {ended && (
            <p data-testid="ended">
              <b>Not charged any more.</b> {endings[ended] ?? ended}
            </p>
          )}
          {!healthy && (
            <p className="notice" role="alert">
              <b>The keeper does not answer.</b> Nothing is lost: what is due is charged once it is
              back, each period once.
            </p>
          )}
          {session && problem && (
            <p className="problem" role="alert">
              {problem}
            </p>
          )}
        </div>
      ) : (
        <p className="problem">
          <b>No keeper here.</b> This environment names none: see the README.
        </p>
      )}
      <h2 className="apart">Payments</h2>
      {subscription && subscription.payments.length > 0 ? (
        <ol className="payments" data-testid="payments">
          {subscription.payments.slice(0, 8).map(({ period, price: amount, block, time }) => (
            <li key={period} className="line">
              <span>
                <b>Period {period}</b>{' '}
                <span className="small muted">
                  block {block.toLocaleString('en')}
                  {period === 1 && ', with the key itself'}
                </span>
              </span>
              <span>
                {formatUnits(amount, 6)} TUSD{' '}
                {time > 0 && (
                  <time className="small muted" dateTime={new Date(time * 1000).toISOString()}>
                    {new Date(time * 1000).toLocaleTimeString('en', { hour12: false })}
                  </time>
                )}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="muted">None yet. Each one comes from the chain, not from this page.</p>
      )}
    </SceneLayout>
  )
}
