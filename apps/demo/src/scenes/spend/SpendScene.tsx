import { erc20Spend, gas, inDays, sessionRequest, type Denial, type Session } from '@valetkey/core'
import { useSessionPermissions, useUpdateSession } from '@valetkey/react'
import { createFormat, en } from '@valetkey/ui'
import { erc20Abi, parseEther, parseUnits } from 'viem'
import { useState, type ReactElement } from 'react'
import { useAsk } from '../../consent/useAsk.js'
import { messageOf } from '../../messageOf.js'
import { useOwner } from '../../owner/OwnerContext.js'
import { useActAsOwner } from '../../owner/useActAsOwner.js'
import { ActionButton } from '../../scene/ActionButton.js'
import { AskCard } from '../../scene/AskCard.js'
import { explain } from '../../scene/explain.js'
import { SceneLayout } from '../../scene/SceneLayout.js'
import { useAct } from '../../scene/useAct.js'
import { useAppSession } from '../../scene/useAppSession.js'
import { useSetup } from '../../SetupContext.js'
import { code } from './code.js'
import { goods, merchant, type Good } from './goods.js'

const step = parseUnits('25', 6)

/** A shop with a budget: it runs down, and the refusal says how to go on. */
export function SpendScene(): ReactElement {
  const { environment, labels } = useSetup()
  const { contracts } = environment
  const { connected } = useOwner()
  const { session } = useAppSession()
  const act = useAct()
  const actAsOwner = useActAsOwner()
  const update = useUpdateSession()
  const { data: usage } = useSessionPermissions({ session })
  const [busy, setBusy] = useState<string>()
  const [refused, setRefused] = useState<{ good: Good; denial: Denial }>()
  const [problem, setProblem] = useState<string>()
  const { consent, ask } = useAsk({ testDollar: parseUnits('200', 6) })

  const [token] = labels.tokens ?? []
  const format = createFormat({ messages: en, now: 0 })
  const amount = (value: bigint): string => (token ? format.amount(value, token) : String(value))
  const limit = usage?.find(({ permission }) => permission.type === 'erc20-spend')?.limit

  const toPayment = (price: bigint) => ({
    to: contracts.testDollar,
    abi: erc20Abi,
    functionName: 'transfer' as const,
    args: [merchant, price] as const,
  })

  async function buy(good: Good): Promise<void> {
    if (!session) return
    setBusy(good.name)
    setRefused(undefined)
    setProblem(undefined)
    const { denials } = await act(session, `${good.name}, ${amount(good.price)}`, [
      toPayment(good.price),
    ])
    if (denials[0]) setRefused({ good, denial: denials[0] })
    setBusy(undefined)
  }

  async function attempt(name: string, go: () => Promise<unknown>): Promise<void> {
    setBusy(name)
    setProblem(undefined)
    try {
      await go()
      setRefused(undefined)
    } catch (error) {
      setProblem(messageOf(error))
    }
    setBusy(undefined)
  }

  const raise = (of: Session): Promise<void> =>
    attempt('raise', () => update.mutateAsync({ session: of, request: raised(of) }))

  const pay = ({ name, price }: Good): Promise<void> =>
    attempt('owner', () => actAsOwner(`${name}, paid by the owner`, [toPayment(price)]))

  return (
    <SceneLayout
      scene="spend"
      title="Spend from a budget"
      lead="25 TUSD for a week, then the shop has to ask again."
      code={code}
      consent={consent}
      session={session}
      ask={
        <AskCard
          title="Open a tab"
          text="Corner Shop asks for a key that can send it at most 25 test dollars, for a week. Buying is then one tap."
          button="Open a tab"
          onAsk={() =>
            void ask({
              request: sessionRequest({
                validUntil: inDays(7),
                permissions: [
                  erc20Spend({ token: contracts.testDollar, limit: step }),
                  gas({ limit: parseEther('0.05') }),
                ],
              }),
            })
          }
        />
      }
    >
      <ul className="goods">
        {goods.map((good) => (
          <li key={good.name} className="card good">
            <svg aria-hidden="true" width={40} height={40} viewBox="0 0 40 40" className="icon">
              <path d={good.path} />
            </svg>
            <span className="good-name">
              <b>{good.name}</b>
              <span className="muted">{amount(good.price)}</span>
            </span>
            <ActionButton
              off={!session || busy !== undefined}
              aria-label={`Buy ${good.name}`}
              onClick={() => void buy(good)}
            >
              {busy === good.name ? 'Buying' : 'Buy'}
            </ActionButton>
          </li>
        ))}
      </ul>
      {!session && (
        <p className="hint small muted">
          {connected ? 'Open a tab to buy.' : 'Choose who owns the account to buy.'}
        </p>
      )}
      <div className="refusal">
        {refused && session && (
          <div className="card" data-tone="warning">
            <p>
              <b>{explain(refused.denial, labels)}</b> {refused.good.name} costs{' '}
              {amount(refused.good.price)}. Nothing was sent and no gas was paid.
            </p>
            <div className="actions">
              <ActionButton
                data-tone="primary"
                off={busy !== undefined || session.landed === undefined}
                onClick={() => void raise(session)}
              >
                {busy === 'raise' ? 'Asking the owner' : 'Ask for 25 more'}
              </ActionButton>
              <ActionButton off={busy !== undefined} onClick={() => void pay(refused.good)}>
                {busy === 'owner' ? 'Asking the owner' : 'Pay as the owner'}
              </ActionButton>
            </div>
            <p className="small muted">
              {typeof limit === 'bigint' && (
                <>
                  Budget <s>{amount(limit)}</s> → {amount(limit + step)}: same key, one
                  confirmation. Paying as the owner is one confirmation and leaves the budget as it
                  is.
                </>
              )}
            </p>
          </div>
        )}
        {problem && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </SceneLayout>
  )
}

/** The same terms with a larger budget. */
function raised({ request }: Session): Session['request'] {
  return {
    ...request,
    permissions: request.permissions.map((permission) =>
      permission.type === 'erc20-spend'
        ? { ...permission, limit: permission.limit + step }
        : permission,
    ),
  }
}
