import type { ReactElement } from 'react'
import { useConnect, useConnectors } from 'wagmi'

/** Wallets that have announced themselves (EIP-6963), the built-in one among them. */
export function Connect(): ReactElement {
  const connectors = useConnectors()
  const { mutate: connect, isPending, error } = useConnect()
  return (
    <section className="start">
      <h2>Connect a wallet</h2>
      <p className="muted">
        The wallet owns a smart account on this chain. You need no extension and no money: Test
        Wallet is built in.
      </p>
      <div className="wallets">
        {connectors.map((connector) => (
          <button
            key={connector.uid}
            type="button"
            className="button"
            disabled={isPending}
            onClick={() => connect({ connector })}
          >
            {connector.icon && <img src={connector.icon} alt="" />}
            {connector.name}
          </button>
        ))}
      </div>
      {error && (
        <p className="problem" role="alert">
          <b>Not connected.</b> {error.message}
        </p>
      )}
    </section>
  )
}
