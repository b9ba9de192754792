import { shortAddress } from '@valetkey/ui'
import { useState, type ReactElement } from 'react'
import { useSetup } from '../SetupContext.js'
import { AccountMoney } from './AccountMoney.js'
import { useOwner, type ConnectedOwner, type Payer } from './OwnerContext.js'

const kinds: Record<ConnectedOwner['type'], string> = {
  wallet: 'owned by a wallet',
  passkey: 'owned by a passkey',
  '7702': 'an EOA itself (EIP-7702)',
}

const payers: readonly { payer: Payer; label: string }[] = [
  { payer: 'sponsor', label: 'Sponsored' },
  { payer: 'account', label: 'Self-paid' },
]

/** The account, who owns it, and who pays for its gas. */
export function OwnerCard(): ReactElement | null {
  const { environment } = useSetup()
  const { connected, leave, payer, setPayer } = useOwner()
  const [copied, setCopied] = useState(false)
  if (connected === undefined) return null

  async function copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }

  return (
    <section className="card" aria-label="Account">
      <div className="line">
        <span>
          <b>
            <bdi dir="ltr" title={connected.account}>
              {shortAddress(connected.account)}
            </bdi>
          </b>{' '}
          <button type="button" className="link" onClick={() => void copy(connected.account)}>
            {copied ? 'Copied' : 'Copy'}
          </button>
          <span className="small muted block">{kinds[connected.type]}</span>
        </span>
        <button type="button" className="link" onClick={leave}>
          Leave
        </button>
      </div>
      <AccountMoney account={connected.account} />
      {environment.paymasterUrl && (
        <fieldset className="choice">
          <legend className="small muted">Gas</legend>
          {payers.map((each) => (
            <label key={each.payer}>
              <input
                type="radio"
                name="payer"
                checked={payer === each.payer}
                onChange={() => setPayer(each.payer)}
              />
              <span>{each.label}</span>
            </label>
          ))}
        </fieldset>
      )}
    </section>
  )
}
