import { useState, type ReactElement } from 'react'
import { useConnect, useConnectors } from 'wagmi'
import { messageOf } from '../messageOf.js'
import { ActionButton } from '../scene/ActionButton.js'
import { builtIn } from '../wallet/announceDemoWallet.js'
import { useOwner } from './OwnerContext.js'

/** Wallets that have announced themselves (EIP-6963), the built-in one among them, and owners without one. */
export function Connect(): ReactElement {
  const connectors = useConnectors()
  const { mutate: connect, isPending, error } = useConnect()
  const { connectPasskey, connectDelegated } = useOwner()
  const [problem, setProblem] = useState<string>()
  const [waiting, setWaiting] = useState<'passkey' | '7702'>()
  const busy = isPending || waiting !== undefined
  const attempt = (type: 'passkey' | '7702', act: () => Promise<void>) => () => {
    setProblem(undefined)
    setWaiting(type)
    act()
      .catch((thrown: unknown) => setProblem(messageOf(thrown)))
      .finally(() => setWaiting(undefined))
  }
  const shown = problem ?? (error ? messageOf(error) : undefined)
  return (
    <section className="card" aria-labelledby="connect">
      <h2 id="connect" className="lead">
        Who owns the account?
      </h2>
      <p className="muted">
        The owner confirms once. Test Wallet is built in: no extension, no money.
      </p>
      <div className="wallets">
        {connectors.map((connector) => (
          <ActionButton
            key={connector.uid}
            data-tone={connector.id === builtIn ? 'primary' : undefined}
            off={busy}
            onClick={() => connect({ connector })}
          >
            {connector.icon && <img src={connector.icon} alt="" width={24} height={24} />}
            {connector.name}
          </ActionButton>
        ))}
        <ActionButton off={busy} onClick={attempt('passkey', connectPasskey)}>
          <OwnerIcon path="M9 5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM2.5 20c.6-3.4 3.2-5 6.5-5 1 0 2 .2 2.8.5M17 11a3 3 0 0 0-1 5.8V21l1.5 1.5L19 21l-1-1.2 1-1.3-1-1.7a3 3 0 0 0-1-5.8z" />
          {waiting === 'passkey' ? 'Waiting for the device' : 'Passkey of this device'}
        </ActionButton>
        <ActionButton off={busy} onClick={attempt('7702', connectDelegated)}>
          <OwnerIcon path="M4 12h10m0 0-4-4m4 4-4 4M14 4h4a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-4" />
          EIP-7702 account
        </ActionButton>
      </div>
      {shown && (
        <p className="problem" role="alert">
          <b>Not connected.</b> {shown}
        </p>
      )}
    </section>
  )
}

function OwnerIcon({ path }: { path: string }): ReactElement {
  return (
    <svg aria-hidden="true" width={24} height={24} viewBox="0 0 24 24" className="icon">
      <path d={path} />
    </svg>
  )
}
